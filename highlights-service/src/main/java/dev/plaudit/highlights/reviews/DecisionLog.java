package dev.plaudit.highlights.reviews;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.highlights.achievements.Review;
import dev.plaudit.platform.catalogue.Catalogue;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.mongo.Change;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;
import dev.plaudit.platform.references.Parties;

/**
 * Every decision that is in effect, for managers of the scope that the submission is in.
 */
@Component
class DecisionLog {

    /** How long it took from handing in to deciding, in whole minutes. */
    static final String MINUTES = "minutes";

    /** The reviewer's account and, after a space, name. */
    static final String REVIEWER_NAMED = "reviewer-named";

    static final CatalogueSchema SCHEMA = new CatalogueSchema("decisions", 1,
            Stream.concat(Reviewers.FILTERS.stream(),
                    Stream.of(Filter.of("decision", "What was decided").lowerCase().counted(),
                            Filter.of("reviewer", "The account that decided").counted(),
                            Filter.of("reason", "A reason of /review-reasons that was given").lowerCase().counted(),
                            Filter.of("kind", "Its kind, as in /kinds").lowerCase().counted(),
                            Filter.of("program", "A program it has to do with").counted(),
                            Filter.of("region", "A region it has to do with").lowerCase().counted(),
                            Filter.of("achievement", "What was decided about"),
                            Filter.of(MINUTES, "How long it took").ofTheServiceItself(),
                            Filter.of(REVIEWER_NAMED, "Who decided").ofTheServiceItself(),
                            Filter.of("person", "A person who is credited").ofTheServiceItself(),
                            Filter.of("event", "An event it has to do with").ofTheServiceItself(),
                            Filter.of("talk", "A talk it has to do with").ofTheServiceItself()))
                .toList(),
            true, List.of(Ordering.byNumber("decided").reversed()));

    private final Reviewers reviewers;

    private final Scopes scopes;

    private final Publisher publisher;

    private final Published<Achievement> log;

    DecisionLog(Achievements achievements, Reviewers reviewers, Scopes scopes, Parties parties, Publisher publisher) {
        this.reviewers = reviewers;
        this.scopes = scopes;
        this.publisher = publisher;
        this.log = achievements.showAll(SCHEMA, this::entries);
        parties.follow("regions", (ids) -> this.log.refreshAll());
    }

    /**
     * Narrows the decisions to those about what a caller decides about.
     */
    ListRequest list(Caller caller, ListRequest asked) {
        Member member = caller.require(HighlightsOperation.REVIEW_SUBMISSIONS);
        return asked.asking(this.reviewers.narrowed(member, asked.query()));
    }

    Catalogue catalogue() {
        return this.log.catalogue();
    }

    private Stream<CatalogueEntry> entries(Change<Achievement> change) {
        Achievement achievement = change.record();
        List<CatalogueEntry> shown = (achievement != null) ? entries(achievement) : List.of();
        Set<String> gone = new HashSet<>(catalogue().ids("achievement", List.of(change.id())));
        shown.forEach((entry) -> gone.remove(entry.id()));
        return Stream.concat(shown.stream(),
                gone.stream().map((id) -> CatalogueEntry.deleted(id, change.version(), change.updatedAt())));
    }

    private List<CatalogueEntry> entries(Achievement achievement) {
        List<Review> reviews = achievement.reviews();
        List<CatalogueEntry> entries = new ArrayList<>();
        if (!reviews.isEmpty()) {
            Scope scope = this.scopes.of(achievement.content());
            for (int number = 1; number <= reviews.size(); number++) {
                entries.add(entry(achievement, scope, reviews.get(number - 1), achievement.id() + "." + number));
            }
        }
        return entries;
    }

    private CatalogueEntry entry(Achievement achievement, Scope scope, Review review, String id) {
        Content content = achievement.content();
        LocalDate day = LocalDate.ofInstant(review.at(), ZoneOffset.UTC);
        CatalogueEntry.Builder entry = CatalogueEntry
            .of(id, achievement.version(), achievement.updatedAt(),
                    this.publisher.json(DecisionView.of(id, achievement, review, scope)))
            .title(content.title())
            .text(review.reason())
            .text(review.name())
            .keyword("decision", review.decision().word())
            .keyword("reviewer", review.accountId())
            .keyword(REVIEWER_NAMED, review.accountId() + " " + review.name())
            .keyword("reason", review.reasonId())
            .keyword("kind", content.kind())
            .keywords("program", scope.programs())
            .keywords("region", scope.regions())
            .keyword("achievement", achievement.id())
            .keywords("person", content.personIds())
            .keywords("event", content.eventIds())
            .keywords("talk", content.talkIds())
            .dates(day, day)
            .orderedBy("decided", review.at().toEpochMilli());
        this.reviewers.describe(achievement, scope, entry);
        Instant since = review.submittedAt();
        if (since != null) {
            entry.keyword(MINUTES, String.valueOf(Duration.between(since, review.at()).toMinutes()));
        }
        return entry.build();
    }

}
