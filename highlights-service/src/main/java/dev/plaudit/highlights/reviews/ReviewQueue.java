package dev.plaudit.highlights.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.access.TokenCommunity;
import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.highlights.achievements.State;
import dev.plaudit.highlights.achievements.SubmissionViews;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueQuery;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;
import dev.plaudit.platform.references.Parties;

/**
 * What managers see of submissions: those in their scopes and no others.
 */
@Component
class ReviewQueue {

    static final CatalogueSchema SCHEMA = new CatalogueSchema("reviews", 2,
            List.of(Filter.of("kind", "Its kind, as in /kinds").lowerCase().counted(),
                    Filter.of("program", "A program it has to do with").counted(),
                    Filter.of("region", "A region it has to do with").lowerCase().counted(),
                    Filter.of("language", "Its language, BCP 47").lowerCase().counted(),
                    Filter.of("period", "A quarter 2021-Q3, week 2021-W35, month 2021-09 or year 2021 it lies in")
                        .upperCase(),
                    Filter.of("scope", "The scopes of managers who decide about it").ofTheServiceItself(),
                    Filter.of("person", "A person who is credited").ofTheServiceItself(),
                    Filter.of("community", "A community that is credited").ofTheServiceItself(),
                    Filter.of("event", "An event it has to do with").ofTheServiceItself(),
                    Filter.of("talk", "A talk it has to do with").ofTheServiceItself()),
            true, List.of(Ordering.byNumber("submitted"), Ordering.byText("title")));

    private final Achievements achievements;

    private final SubmissionViews views;

    private final Scopes scopes;

    private final Publisher publisher;

    ReviewQueue(Achievements achievements, SubmissionViews views, Scopes scopes, Parties parties, Publisher publisher) {
        this.achievements = achievements;
        this.views = views;
        this.scopes = scopes;
        this.publisher = publisher;
        Published<Achievement> queue = achievements.show(SCHEMA, this::entry);
        parties.follow("regions", (ids) -> queue.refreshAll());
    }

    /**
     * Narrows the queue to what its caller decides about.
     */
    ListRequest list(Caller caller, ListRequest asked) {
        Member member = caller.require(HighlightsOperation.REVIEW_SUBMISSIONS);
        List<String> scopes = member.is(Role.ADMIN) ? List.of(ManagerScope.ALL.text())
                : member.scopes().stream().map(ManagerScope::text).toList();
        CatalogueQuery inScope = asked.query().where("scope", scopes);
        return asked.asking(
                TokenCommunity.of(member).map((community) -> inScope.where("community", community)).orElse(inScope));
    }

    /**
     * One submission, in whatever state it is by now.
     * @throws NotFoundException if there is none, or it is not the caller's to see
     */
    Achievement one(Caller caller, String id) {
        Member member = caller.require(HighlightsOperation.REVIEW_SUBMISSIONS);
        return submission(id).filter((achievement) -> isInScope(member, achievement))
            .orElseThrow(NotFoundException::new);
    }

    /**
     * Something that was handed in, or that everybody reads.
     */
    Optional<Achievement> submission(String id) {
        return this.achievements.find(id).filter((achievement) -> achievement.wasSubmitted() || achievement.isPublic());
    }

    boolean isInScope(Member member, Achievement achievement) {
        Content content = achievement.content();
        return this.scopes.of(content).isOf(member) && TokenCommunity.reaches(member, content.communityIds());
    }

    private Optional<CatalogueEntry> entry(Achievement achievement) {
        Instant since = achievement.submittedAt();
        if (since == null) {
            return Optional.empty();
        }
        return Optional.of((achievement.state() == State.SUBMITTED) ? waiting(achievement, since)
                : CatalogueEntry.deleted(achievement.id(), achievement.version(), achievement.updatedAt()));
    }

    private CatalogueEntry waiting(Achievement achievement, Instant since) {
        Content content = achievement.content();
        Scope scope = this.scopes.of(content);
        LocalDate day = LocalDate.ofInstant(since, ZoneOffset.UTC);
        CatalogueEntry.Builder entry = CatalogueEntry
            .of(achievement.id(), achievement.version(), achievement.updatedAt(),
                    this.publisher.json(this.views.of(achievement)))
            .title(content.title())
            .text(content.summary())
            .text(content.description())
            .texts(content.topics())
            .keyword("kind", content.kind())
            .keywords("program", scope.programs())
            .keywords("region", scope.regions())
            .keyword("language", content.language())
            .keywords("scope", scope.covering())
            .keywords("person", content.personIds())
            .keywords("community", content.communityIds())
            .keywords("event", content.eventIds())
            .keywords("talk", content.talkIds())
            .dates(day, day)
            .orderedBy("submitted", since.toEpochMilli())
            .orderedBy("title", content.title());
        content.periods().forEach((period) -> entry.keyword("period", period.text()));
        return entry.build();
    }

}
