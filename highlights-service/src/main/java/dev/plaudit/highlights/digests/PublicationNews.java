package dev.plaudit.highlights.digests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.Submitter;
import dev.plaudit.platform.notices.Notice;
import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.outbox.Outgoing;

/**
 * Tells members what a digest means to them when it comes out: whose achievements it
 * tells of, and whose wait for the next one.
 */
@Component
class PublicationNews {

    private static final int MOST_TITLES = 10;

    private final Achievements achievements;

    PublicationNews(Achievements achievements) {
        this.achievements = achievements;
    }

    /**
     * What members are told.
     * @param published the digest as it is from now on, before it is stored
     * @param issue what everybody reads of it
     * @return a notice for those who are told of, and one for each who waits
     */
    List<Outgoing> of(Digest published, DigestIssue issue) {
        List<Outgoing> notices = new ArrayList<>();
        TreeSet<String> reporters = new TreeSet<>();
        found(published.content().achievementIds()).stream()
            .map(Achievement::submittedBy)
            .filter((reporter) -> reporter != null)
            .map(Submitter::accountId)
            .forEach(reporters::add);
        List<String> persons = issue.personIds().distinct().toList();
        if (!reporters.isEmpty() || !persons.isEmpty()) {
            notices.add(notice(published, issue, "highlighted", NoticeType.HIGHLIGHTED, reporters, persons, null));
        }
        waiting(published).forEach((reporter, titles) -> notices.add(notice(published, issue, "deferred." + reporter,
                NoticeType.HIGHLIGHT_DEFERRED, List.of(reporter), List.of(), listed(titles))));
        return notices;
    }

    private Map<String, List<String>> waiting(Digest published) {
        List<String> deferred = published.setAside()
            .stream()
            .filter((highlight) -> highlight.state() == Highlight.State.DEFERRED)
            .map(Highlight::achievementId)
            .toList();
        Map<String, List<String>> titles = new TreeMap<>();
        for (Achievement achievement : found(deferred)) {
            Submitter reporter = achievement.submittedBy();
            if (reporter != null) {
                titles.computeIfAbsent(reporter.accountId(), (account) -> new ArrayList<>())
                    .add(achievement.content().title());
            }
        }
        return titles;
    }

    private Collection<Achievement> found(List<String> ids) {
        return new TreeMap<>(this.achievements.findAll(ids)).values();
    }

    private static String listed(List<String> titles) {
        String shown = String.join("\n", titles.subList(0, Math.min(MOST_TITLES, titles.size())));
        return (titles.size() > MOST_TITLES) ? shown + "\n… +" + (titles.size() - MOST_TITLES) : shown;
    }

    private static Outgoing notice(Digest digest, DigestIssue issue, String what, NoticeType type,
            Collection<String> accounts, List<String> persons, @Nullable String text) {
        Instant at = issue.updatedAt();
        return Outgoing.of(new Notice(digest.nextId(what), type, at, "digests/" + digest.id(), issue.title(),
                List.copyOf(accounts), persons, null, text));
    }

}
