package dev.plaudit.highlights.achievements;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.access.TokenCommunity;
import dev.plaudit.platform.catalogue.Catalogue;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueQuery;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.catalogue.Page;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;
import dev.plaudit.platform.references.Parties;

/**
 * What members see of achievements that they reported or are credited in, whatever their
 * state.
 */
@Component
public class OwnAchievements {

    static final CatalogueSchema SCHEMA = new CatalogueSchema("own-achievements", 3, List.of(
            Filter.of("status", "Where it stands").lowerCase().counted(),
            Filter.of("kind", "Its kind, as in /kinds").lowerCase().counted(),
            Filter.of("period", "A quarter 2021-Q3, week 2021-W35, month 2021-09 or year 2021 it lies in").upperCase(),
            Filter.of("credit", "What I say to being credited: offered or accepted").matching("offered|accepted"),
            Filter.of("reader", "An account or person that may see it").ofTheServiceItself(),
            Filter.of("person", "A person who is credited").ofTheServiceItself(),
            Filter.of("community", "A community that is credited").ofTheServiceItself(),
            Filter.of("event", "An event it has to do with").ofTheServiceItself(),
            Filter.of("talk", "A talk it has to do with").ofTheServiceItself(),
            Filter.of("link", "One of its links, in its canonical form").ofTheServiceItself()), true,
            List.of(Ordering.byNumber("changed").reversed(), Ordering.byDate("date"), Ordering.byText("title")));

    private final Achievements achievements;

    private final SubmissionViews views;

    private final Parties parties;

    private final Publisher publisher;

    private final Published<Achievement> published;

    OwnAchievements(Achievements achievements, SubmissionViews views, Parties parties, Publisher publisher) {
        this.achievements = achievements;
        this.views = views;
        this.parties = parties;
        this.publisher = publisher;
        this.published = achievements.show(SCHEMA, (achievement) -> Optional.of(entry(achievement)));
    }

    /**
     * How many achievements of an account wait for a decision, as far as this instance
     * knows.
     */
    int waitingOf(String accountId) {
        return Math.toIntExact(this.published.catalogue()
            .search(CatalogueQuery.all()
                .where("reader", account(accountId))
                .where("status", State.SUBMITTED.word())
                .limitedTo(1))
            .total());
    }

    /**
     * Narrows a list to what a caller has a part in.
     */
    ListRequest list(Caller caller, ListRequest asked) {
        Member member = caller.require(HighlightsOperation.READ_OWN_ACHIEVEMENTS);
        return asked.asking(of(member, asked.query()));
    }

    /**
     * What a member has a part in, of what is asked for.
     */
    Page search(Member member, CatalogueQuery asked) {
        return this.published.catalogue().search(of(member, asked));
    }

    /**
     * What a caller is credited in, unless they declined, whatever its state.
     * @param caller who asks
     * @param period only what lies in it, or null for all time
     * @return in no order
     */
    public List<Achievement> crediting(Caller caller, @Nullable Period period) {
        Member member = caller.require(HighlightsOperation.READ_OWN_ACHIEVEMENTS);
        Catalogue catalogue = this.published.catalogue();
        List<String> mine = catalogue.ids("reader", List.of(account(member.accountId()), person(member.personId())));
        Set<String> wanted = new HashSet<>(mine);
        if (period != null) {
            wanted.retainAll(Set.copyOf(catalogue.ids("period", PeriodKeys.within(period))));
        }
        return this.achievements.findAll(wanted)
            .values()
            .stream()
            .filter((achievement) -> TokenCommunity.reaches(member, achievement.content().communityIds()))
            .filter((achievement) -> isCredited(member, achievement)
                    && !consents(achievement).hasDeclined(member.personId()))
            .toList();
    }

    private static CatalogueQuery of(Member member, CatalogueQuery asked) {
        CatalogueQuery own = ownAnswers(asked, member).where("reader",
                List.of(account(member.accountId()), person(member.personId())));
        return TokenCommunity.of(member).map((community) -> own.where("community", community)).orElse(own);
    }

    /**
     * What others say to being credited is not asked for.
     */
    private static CatalogueQuery ownAnswers(CatalogueQuery query, Member member) {
        Collection<String> answers = query.filters().get("credit");
        return (answers == null) ? query : query.where("credit",
                answers.stream().map((answer) -> answer + " " + person(member.personId())).toList());
    }

    /**
     * One achievement that a caller has a part in.
     * @throws NotFoundException if there is none, or it is somebody else's
     */
    Achievement one(Caller caller, String id) {
        return one(caller.require(HighlightsOperation.READ_OWN_ACHIEVEMENTS), id);
    }

    Achievement one(Member member, String id) {
        return find(member, id)
            .filter((achievement) -> achievement.isReportedBy(member.accountId())
                    || (isCredited(member, achievement) && !consents(achievement).hasDeclined(member.personId())))
            .orElseThrow(NotFoundException::new);
    }

    /**
     * One achievement that a member is credited in, though they may have declined, after
     * which they can only change their mind.
     */
    Achievement crediting(Member member, String id) {
        return find(member, id).filter((achievement) -> isCredited(member, achievement))
            .orElseThrow(NotFoundException::new);
    }

    private Optional<Achievement> find(Member member, String id) {
        return this.achievements.find(id)
            .filter((achievement) -> TokenCommunity.reaches(member, achievement.content().communityIds()));
    }

    private boolean isCredited(Member member, Achievement achievement) {
        return this.parties.currentIds(achievement.personIds()).contains(member.personId());
    }

    private Consents consents(Achievement achievement) {
        return new Consents(achievement.consents(), this.parties::currentId);
    }

    private CatalogueEntry entry(Achievement achievement) {
        Content content = achievement.content();
        Submitter submitter = achievement.submittedBy();
        CatalogueEntry.Builder entry = CatalogueEntry
            .of(achievement.id(), achievement.version(), achievement.updatedAt(),
                    this.publisher.json(this.views.of(achievement)))
            .title(content.title())
            .text(content.summary())
            .text(content.description())
            .texts(content.topics())
            .keyword("status", achievement.state().word())
            .keyword("kind", content.kind())
            .keyword("reader", (submitter != null) ? account(submitter.accountId()) : null)
            .keywords("person", achievement.personIds())
            .keywords("community", content.communityIds())
            .keywords("event", content.eventIds())
            .keywords("talk", content.talkIds())
            .keywords("link", content.canonicalLinks())
            .dates(content.start(), content.end())
            .orderedBy("changed", achievement.updatedAt().toEpochMilli())
            .orderedBy("date", content.start())
            .orderedBy("title", content.title());
        Consents consents = consents(achievement);
        for (String id : this.parties.currentIds(achievement.personIds())) {
            entry.keyword("reader", consents.hasDeclined(id) ? null : person(id));
            consents.of(id).ifPresent((said) -> entry.keyword("credit", said.state().word() + " " + person(id)));
        }
        content.periods().forEach((period) -> entry.keyword("period", period.text()));
        return entry.build();
    }

    private static String account(String id) {
        return "account/" + id;
    }

    private static String person(String id) {
        return "person/" + id;
    }

}
