package dev.plaudit.highlights.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.highlights.achievements.Credit;
import dev.plaudit.highlights.achievements.OwnAchievements;
import dev.plaudit.highlights.achievements.PeriodKeys;
import dev.plaudit.highlights.achievements.ReachTotal;
import dev.plaudit.highlights.achievements.State;
import dev.plaudit.highlights.documents.Language;
import dev.plaudit.highlights.documents.Names;
import dev.plaudit.highlights.documents.PeriodParameter;
import dev.plaudit.highlights.reports.Report.Entry;
import dev.plaudit.highlights.reports.Report.KindTotal;
import dev.plaudit.highlights.reports.Report.Subject;
import dev.plaudit.highlights.reports.Report.Totals;
import dev.plaudit.highlights.reports.Report.Type;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.BadParameterException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.Party;

/**
 * Puts together what somebody did. The catalogue says where to look, the records say what
 * is told, so that nothing is shown that ceased to be.
 */
@Component
class CompileReport {

    private static final int MOST = 2000;

    /** States of what waits for a decision. */
    private static final Set<State> WAITING = Set.of(State.SUBMITTED, State.CHANGES_REQUESTED);

    private final Achievements achievements;

    private final OwnAchievements own;

    private final Parties parties;

    private final Names names;

    CompileReport(Achievements achievements, OwnAchievements own, Parties parties, Names names) {
        this.achievements = achievements;
        this.own = own;
        this.parties = parties;
        this.names = names;
    }

    /**
     * What everybody may know that a person did.
     * @param id an id that they have or had
     * @throws NotFoundException if the public knows of no such person
     */
    Report ofPerson(String id, @Nullable Period period, Language language) {
        if (!this.parties.isPerson(id)) {
            throw new NotFoundException();
        }
        Party person = this.parties.people(List.of(id)).getFirst();
        return open(Type.PERSON, person, period, language, (credit) -> isOf(credit, person.id()));
    }

    /**
     * What everybody may know that a community did.
     * @param id its id
     * @throws NotFoundException if there is no such community
     */
    Report ofCommunity(String id, @Nullable Period period, Language language) {
        if (!this.parties.isCommunity(id)) {
            throw new NotFoundException();
        }
        Party community = this.parties.communities(List.of(id)).getFirst();
        return open(Type.COMMUNITY, community, period, language,
                (credit) -> community.id().equals(credit.communityId()));
    }

    /**
     * What the caller did, private achievements and those that wait included.
     */
    Report own(Caller caller, @Nullable Period period, Language language) {
        Member member = caller.require(HighlightsOperation.READ_OWN_ACHIEVEMENTS);
        List<Told> told = bounded(this.own.crediting(caller, period)).stream()
            .flatMap((achievement) -> own(achievement, member, period).stream())
            .toList();
        String name = this.parties.isPerson(member.personId())
                ? this.parties.people(List.of(member.personId())).getFirst().name() : member.name();
        return report(new Subject(Type.PERSON, member.personId(), name), period, told, language);
    }

    /**
     * What the caller is credited in and accepts, and was approved.
     * @return the earliest first
     */
    List<Told> approvedOf(Caller caller, @Nullable Period period) {
        Member member = caller.require(HighlightsOperation.READ_OWN_ACHIEVEMENTS);
        return bounded(this.own.crediting(caller, period)).stream()
            .flatMap((achievement) -> own(achievement, member, period).stream())
            .filter((told) -> !told.waiting())
            .sorted(Told.EARLIEST_FIRST)
            .toList();
    }

    private Optional<Told> own(Achievement achievement, Member member, @Nullable Period period) {
        Optional<Told> approved = achievement.approvedContent(this.parties::currentId)
            .flatMap((content) -> told(achievement, content, (credit) -> isOf(credit, member.personId()), false));
        boolean offered = achievement.approvedContent(this.parties::currentId).isPresent();
        Optional<Told> waiting = (WAITING.contains(achievement.state()) || offered)
                ? told(achievement, achievement.content(), (credit) -> isOf(credit, member.personId()), true)
                : Optional.empty();
        // The index may know a later text than the one that is told here.
        return approved.or(() -> waiting).filter((told) -> lies(told.content(), period));
    }

    private Report open(Type type, Party party, @Nullable Period period, Language language, Predicate<Credit> theirs) {
        String filter = (type == Type.PERSON) ? "person" : "community";
        Set<String> ids = new HashSet<>(this.achievements.catalogue().ids(filter, List.of(party.id())));
        if (period != null) {
            ids.retainAll(Set.copyOf(this.achievements.catalogue().ids("period", PeriodKeys.within(period))));
        }
        List<Told> told = bounded(this.achievements.findAll(bounded(ids)).values()).stream()
            .flatMap((achievement) -> achievement.publicContent(this.parties::currentId)
                .flatMap((content) -> told(achievement, content, theirs, false))
                .stream())
            .filter((each) -> lies(each.content(), period))
            .toList();
        return report(new Subject(type, party.id(), party.name()), period, told, language);
    }

    private static boolean lies(Content content, @Nullable Period period) {
        if (period == null) {
            return true;
        }
        List<String> keys = PeriodKeys.within(period);
        return content.periods().stream().anyMatch((own) -> keys.contains(own.text()));
    }

    private static <T> Collection<T> bounded(Collection<T> found) {
        if (found.size() > MOST) {
            throw new BadParameterException(PeriodParameter.NAME,
                    "It holds more than %d achievements; ask for a shorter one".formatted(MOST));
        }
        return found;
    }

    private boolean isOf(Credit credit, String personId) {
        return credit.personId() != null && this.parties.currentId(credit.personId()).equals(personId);
    }

    private static Optional<Told> told(Achievement achievement, Content content, Predicate<Credit> theirs,
            boolean waiting) {
        List<Credit> credits = content.credits().stream().filter(theirs).toList();
        return credits.isEmpty() ? Optional.empty() : Optional
            .of(new Told(achievement, content, credits.stream().map(Credit::role).distinct().toList(), waiting));
    }

    private Report report(Subject subject, @Nullable Period period, List<Told> told, Language language) {
        List<Told> approved = told.stream().filter((each) -> !each.waiting()).toList();
        Map<String, Long> kinds = approved.stream()
            .collect(Collectors.groupingBy((each) -> each.content().kind(), Collectors.counting()));
        List<KindTotal> kindTotals = new ArrayList<>();
        kinds.forEach((kind, count) -> kindTotals.add(new KindTotal(kind, this.names.kind(kind, language), count)));
        kindTotals.sort(Comparator.comparingLong(KindTotal::achievements).reversed().thenComparing(KindTotal::kind));
        return new Report(subject, period,
                new Totals(approved.size(), told.size() - approved.size(), kindTotals,
                        ReachTotal.of(approved.stream().map((each) -> each.content().reach()).toList())),
                told.stream().sorted(Told.EARLIEST_FIRST).map((each) -> entry(each, language)).toList());
    }

    private Entry entry(Told told, Language language) {
        Content content = told.content();
        return new Entry(told.achievement().id(), content.title(), content.kind(),
                this.names.kind(content.kind(), language), content.date(), content.period(), told.roles(),
                content.links(), content.reach(), told.waiting());
    }

    /**
     * What is told of an achievement that somebody is credited in.
     *
     * @param achievement the record
     * @param content what is told of it
     * @param roles what they did
     * @param waiting whether it waits for somebody's word
     */
    record Told(Achievement achievement, Content content, List<String> roles, boolean waiting) {

        static final Comparator<Told> EARLIEST_FIRST = Comparator
            .comparing((Function<Told, LocalDate>) (told) -> told.content().start())
            .thenComparing((told) -> told.content().title())
            .thenComparing((told) -> told.achievement().id());

    }

}
