package dev.plaudit.highlights.reviews;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.highlights.achievements.State;
import dev.plaudit.platform.catalogue.Catalogue;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueQuery;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.DateInterval;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.catalogue.Page;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.problems.BadParameterException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;
import dev.plaudit.platform.references.Parties;

/**
 * What managers see of submissions: those in their scopes that are not their own, and no
 * others.
 */
@Component
class ReviewQueue {

    static final String STATE = "state";

    static final String WAITING = "waiting";

    static final String HELD = "held";

    private static final Ordering OLDEST = Ordering.byNumber("submitted");

    static final CatalogueSchema SCHEMA = new CatalogueSchema("reviews", 3, Stream
        .concat(Reviewers.FILTERS.stream(),
                Stream.of(
                        Filter
                            .of(STATE,
                                    "Waiting for a decision, which is meant where nothing is said, or decided and held")
                            .lowerCase()
                            .counted()
                            .matching(WAITING + "|" + HELD),
                        Filter.of("kind", "Its kind, as in /kinds").lowerCase().counted(),
                        Filter.of("program", "A program it has to do with").counted(),
                        Filter.of("region", "A region it has to do with").lowerCase().counted(),
                        Filter.of("language", "Its language, BCP 47").lowerCase().counted(),
                        Filter.of("period", "A quarter 2021-Q3, week 2021-W35, month 2021-09 or year 2021 it lies in")
                            .upperCase(),
                        Filter.of("submitter", "The person who reported it").counted(),
                        Filter.of("person", "A person who is credited").lowerCase().counted(),
                        Filter.of("event", "An event it has to do with").ofTheServiceItself(),
                        Filter.of("talk", "A talk it has to do with").ofTheServiceItself()))
        .toList(), true,
            List.of(Ordering.byNumber("turn"), OLDEST, Ordering.byNumber("least-reviewed"), Ordering.byText("title")));

    /**
     * How many of one account may wait without any of them having to stand back.
     */
    private static final int AT_ONCE = 20;

    /**
     * How much younger each further one is taken to be than it is.
     */
    private static final Duration STANDING_BACK = Duration.ofMinutes(10);

    /**
     * More than there are milliseconds in any date of ours.
     */
    private static final long A_REVIEW = 100_000_000_000_000L;

    private final Achievements achievements;

    private final Reviewers reviewers;

    private final ReviewViews views;

    private final Scopes scopes;

    private final Parties parties;

    private final Publisher publisher;

    private final Clock clock;

    private final Published<Achievement> queue;

    ReviewQueue(Achievements achievements, Reviewers reviewers, ReviewViews views, Scopes scopes, Parties parties,
            Publisher publisher, Clock clock) {
        this.achievements = achievements;
        this.reviewers = reviewers;
        this.views = views;
        this.scopes = scopes;
        this.parties = parties;
        this.publisher = publisher;
        this.clock = clock;
        this.queue = achievements.show(SCHEMA, this::entry);
        parties.follow("regions", (ids) -> this.queue.refreshAll());
    }

    /**
     * Narrows the queue to what its caller decides about.
     * @param olderThan for how long it waits at least, or null
     */
    ListRequest list(Caller caller, ListRequest asked, @Nullable String olderThan) {
        Member member = caller.require(HighlightsOperation.REVIEW_SUBMISSIONS);
        CatalogueQuery query = this.reviewers.narrowed(member, asked.query());
        query = query.filters().containsKey(STATE) ? query : query.where(STATE, WAITING);
        return asked.asking((olderThan != null) ? query.within(older(query.dates(), olderThan)) : query);
    }

    /**
     * What waits in some scopes of managers.
     * @return how many in all, and the oldest as the one item
     */
    Page waiting(List<String> scopes) {
        return this.queue.catalogue()
            .search(CatalogueQuery.all().where("scope", scopes).where(STATE, WAITING).orderedBy(OLDEST).limitedTo(1));
    }

    /**
     * One submission, in whatever state it is by now.
     * @throws NotFoundException if there is none, or it is not the caller's to see
     */
    Seen one(Caller caller, String id) {
        Member member = caller.require(HighlightsOperation.REVIEW_SUBMISSIONS);
        Achievement achievement = this.achievements.find(id)
            .filter(Reviewers::isSubmission)
            .filter((submission) -> this.reviewers.isInScope(member, submission))
            .orElseThrow(NotFoundException::new);
        return new Seen(achievement, this.reviewers.mayDecide(member, achievement) ? this.views.of(achievement)
                : this.views.ofOwn(achievement));
    }

    Catalogue catalogue() {
        return this.queue.catalogue();
    }

    private DateInterval older(@Nullable DateInterval asked, String age) {
        try {
            Period period = Period.parse(age);
            if (period.isNegative()) {
                throw new DateTimeException("Nothing is younger than now");
            }
            LocalDate last = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).minus(period);
            LocalDate start = (asked != null) ? asked.start() : LocalDate.MIN;
            return new DateInterval(start, (asked != null && asked.end().isBefore(last)) ? asked.end() : last);
        }
        catch (DateTimeException | ArithmeticException ex) {
            throw new BadParameterException("olderThan", "It is a number of days, weeks, months or years such as P7D");
        }
        catch (IllegalArgumentException ex) {
            throw new BadParameterException("olderThan", "Nothing is that old and handed in since 'from'");
        }
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
            .keyword(STATE, (achievement.held() != null) ? HELD : WAITING)
            .keyword("kind", content.kind())
            .keywords("program", scope.programs())
            .keywords("region", scope.regions())
            .keyword("language", content.language())
            .keywords("event", content.eventIds())
            .keywords("talk", content.talkIds())
            .dates(day, day)
            .orderedBy("turn", turn(achievement, since))
            .orderedBy("submitted", since.toEpochMilli())
            .orderedBy("least-reviewed", achievement.reviews().size() * A_REVIEW + since.toEpochMilli())
            .orderedBy("title", content.title());
        this.reviewers.describe(achievement, scope, entry);
        Stream.concat(content.personIds().stream(), this.parties.currentIds(content.personIds()).stream())
            .distinct()
            .forEach((id) -> entry.keyword("person", id));
        Stream.ofNullable(achievement.submittedBy())
            .forEach((submitter) -> entry.keyword("submitter", submitter.personId()));
        content.periods().forEach((period) -> entry.keyword("period", period.text()));
        return entry.build();
    }

    /**
     * The oldest is first, unless very many of one account wait already: those that it
     * adds let others go before them.
     */
    private static long turn(Achievement achievement, Instant since) {
        Integer ahead = achievement.ahead();
        long tooMany = (ahead != null) ? Math.max(0, ahead + 1 - AT_ONCE) : 0;
        return since.plus(STANDING_BACK.multipliedBy(tooMany)).toEpochMilli();
    }

    /**
     * A submission and how its reader sees it.
     */
    record Seen(Achievement achievement, ReviewView view) {
    }

}
