package dev.plaudit.highlights.reports;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.reports.Export.Activity;
import dev.plaudit.highlights.reports.Export.NotExported;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Gives what was reported here to other programs, so that nobody types it again.
 */
@Component
class ExportAchievements {

    private static final List<ExportTarget> TARGETS = List.of(new AdvocuDrafts(), new MvpActivities(),
            new StarsContributions());

    private final CompileReport compile;

    ExportAchievements(CompileReport compile) {
        this.compile = compile;
    }

    /**
     * The caller's approved achievements in a program's shape. Each is either an activity
     * or not exported for a reason.
     * @throws NotFoundException if there is no such program
     */
    Export to(Caller caller, String name, @Nullable Period period) {
        caller.require(HighlightsOperation.READ_OWN_ACHIEVEMENTS);
        ExportTarget target = TARGETS.stream()
            .filter((each) -> each.name().equals(name))
            .findFirst()
            .orElseThrow(NotFoundException::new);
        List<Activity> activities = new ArrayList<>();
        List<NotExported> notExported = new ArrayList<>();
        this.compile.approvedOf(caller, period).forEach((told) -> {
            switch (target.export(told)) {
                case Activity activity -> activities.add(activity);
                case NotExported reason -> notExported.add(reason);
            }
        });
        return new Export(target.name(), period, target.toFillIn(), activities, notExported);
    }

}
