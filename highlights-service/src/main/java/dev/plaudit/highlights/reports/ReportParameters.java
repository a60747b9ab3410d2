package dev.plaudit.highlights.reports;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.documents.Language;
import dev.plaudit.highlights.documents.PeriodParameter;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.lists.FilterParameters;
import dev.plaudit.platform.problems.BadParameterException;

/**
 * Reads what is asked of a report.
 */
@Component
class ReportParameters {

    private final Achievements achievements;

    ReportParameters(Achievements achievements) {
        this.achievements = achievements;
    }

    /**
     * Reads the query parameters of a request.
     * @throws BadParameterException naming the first that is wrong
     */
    Asked read(HttpServletRequest request) {
        FilterParameters.read(this.achievements.catalogue().schema(), request, Set.of(),
                Set.of(PeriodParameter.NAME, Language.PARAMETER));
        String language = request.getParameter(Language.PARAMETER);
        return new Asked(PeriodParameter.read(request.getParameter(PeriodParameter.NAME)),
                (language != null) ? Language.parameter(language) : Language.EN);
    }

    /**
     * What is asked.
     *
     * @param period the period, or null for all time
     * @param language of our words
     */
    record Asked(@Nullable Period period, Language language) {
    }

}
