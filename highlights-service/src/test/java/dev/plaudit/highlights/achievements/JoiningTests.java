package dev.plaudit.highlights.achievements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.plaudit.highlights.achievements.Consent.Answer;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.outbox.Outgoing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a duplicate brings to the record that is kept.
 */
class JoiningTests {

    private static final Instant NOON = Instant.parse("2021-09-14T12:00:00Z");

    private static final Instant LATER = NOON.plusSeconds(60);

    private static final Credit ANA = person("ana");

    private static final Credit BO = person("bo");

    private static final Credit CLEO = person("cleo");

    /** Ana's own report, which credits her. */
    private static final Achievement KEPT = submitted("kept", "ana", List.of(ANA));

    @Test
    void whoeverIsNotCreditedYetIsAddedWithTheirRole() {
        Credit host = new Credit("cleo", null, null, "host");
        Credit club = new Credit(null, "club", null, "community");
        Credit named = new Credit(null, null, "Dora", "speaker");
        Achievement joined = joined(KEPT, submitted("other", "bo", List.of(BO, ANA, host, club, named)));
        assertThat(joined.content().credits()).containsExactly(ANA, BO, host, club, named);
        assertThat(joined.state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void theSameInOtherWordsIsNotAddedTwice() {
        Achievement kept = submitted("kept", "ana",
                List.of(person("former-bo"), new Credit(null, null, "Dora  Li", "speaker"), CLEO));
        Achievement joined = joined(kept, submitted("other", "eve", List.of(BO,
                new Credit(null, null, "DORA LI", "host"), new Credit(null, null, "name of cleo", "host"))));
        assertThat(joined.content().credits()).isEqualTo(kept.content().credits());
        assertThat(joined.merged()).singleElement().satisfies((merged) -> assertThat(merged.credits()).isEmpty());
    }

    @Test
    void aRecordTakesThePlaceOfThePlainName() {
        Credit plain = new Credit(null, null, "Name  of BO", "speaker");
        Achievement kept = submitted("kept", "ana", List.of(plain, ANA));
        assertThat(joined(kept, submitted("other", "bo", List.of(BO))).content().credits()).containsExactly(BO, ANA);
    }

    @Test
    void whatEverybodyReadsAndWhatWaitsAreBothAddedTo() {
        Achievement waiting = KEPT.decided(review(Decision.APPROVE, null))
            .stored(3, NOON)
            .edited(content("Another title", List.of(ANA), List.of()), Visibility.PUBLIC, NOON);
        Achievement joined = joined(waiting, submitted("other", "bo", List.of(BO)));
        assertThat(joined.content().credits()).containsExactly(ANA, BO);
        assertThat(joined.content().title()).isEqualTo("Another title");
        assertThat(joined.publicContent(today()).orElseThrow().credits()).containsExactly(ANA, BO);
        assertThat(joined.stored(5, LATER).shownAt()).isEqualTo(LATER);
    }

    @Test
    void linksAreAddedOnce() {
        Achievement kept = submitted("kept", "ana", List.of(ANA), "https://a.example", "https://b.example");
        Achievement joined = joined(kept,
                submitted("other", "bo", List.of(BO), "https://b.example", "https://c.example"));
        assertThat(joined.content().links()).extracting(Link::url)
            .containsExactly("https://a.example", "https://b.example", "https://c.example");
    }

    @Test
    void thereIsRoomForThirtyCreditsAndTwentyLinks() {
        Credit[] many = IntStream.range(0, 29)
            .mapToObj((at) -> new Credit(null, null, "Name " + at, "host"))
            .toArray(Credit[]::new);
        String[] links = IntStream.range(0, 19).mapToObj((at) -> "https://e.example/" + at).toArray(String[]::new);
        Achievement joined = joined(submitted("kept", "ana", List.of(many), links),
                submitted("other", "bo", List.of(BO, CLEO), "https://x.example", "https://y.example"));
        assertThat(joined.content().credits()).hasSize(30).contains(BO).doesNotContain(CLEO);
        assertThat(joined.content().links()).hasSize(20);
        assertThat(joined.consents()).extracting(Consent::personId).containsExactly("bo");
    }

    @Test
    void whatWasDoneIsNotDoneAgain() {
        Achievement other = submitted("other", "bo", List.of(BO));
        Achievement joined = joined(KEPT, other);
        assertThat(joining(joined, other).isDue()).isFalse();
        assertThat(joining(joined, submitted("third", "bo", List.of(BO))).isDue()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatWaitsOrStandsIsAddedTo(State state) {
        Achievement kept = new NextAchievement(KEPT).state(state).made();
        boolean adds = Set.of(State.SUBMITTED, State.CHANGES_REQUESTED, State.APPROVED).contains(state);
        assertThat(joining(kept, submitted("other", "bo", List.of(BO))).isDue()).isEqualTo(adds);
    }

    @Test
    void duplicatesOfTheDuplicateComeAlong() {
        Achievement first = submitted("first", "cleo", List.of(CLEO));
        Achievement second = joined(submitted("second", "bo", List.of(BO)), first);
        Achievement joined = joined(KEPT, second);
        assertThat(joined.content().credits()).containsExactly(ANA, BO, CLEO);
        assertThat(joined.merged()).extracting(Merged::id).containsExactly("second", "first");
        assertThat(joining(joined, first).isDue()).isFalse();
    }

    @Test
    void onlyWhatWasPublicLeavesAnAddress() {
        Achievement approved = submitted("public", "bo", List.of(BO)).decided(review(Decision.APPROVE, null))
            .stored(3, NOON);
        assertThat(joined(KEPT, approved).merged()).extracting(Merged::wasPublic).containsExactly(true);
        assertThat(joined(KEPT, submitted("never", "bo", List.of(BO))).merged()).extracting(Merged::wasPublic)
            .containsExactly(false);
        Achievement hidden = approved.edited(approved.content(), Visibility.PRIVATE, NOON);
        assertThat(joined(KEPT, hidden).merged()).extracting(Merged::wasPublic).containsExactly(false);
    }

    @Test
    void anImportKeepsWhatDuplicatesBrought() {
        Content stated = content("A talk", List.of(new Credit(null, null, "name of bo", "speaker"), ANA), List.of());
        Achievement joined = joined(Achievement.approved("kept", stated),
                submitted("other", "bo", List.of(BO, CLEO), "https://a.example"));
        assertThat(joined.restated(stated, today()).content()).isEqualTo(joined.content());
        Content corrected = content("A corrected talk", List.of(ANA), List.of());
        Achievement restated = joined.restated(corrected, today());
        assertThat(restated.content().title()).isEqualTo("A corrected talk");
        assertThat(restated.content().credits()).containsExactly(ANA, BO, CLEO);
        assertThat(restated.content().links()).hasSize(1);
        assertThat(restated.consents()).isEqualTo(joined.consents());
    }

    @ParameterizedTest(name = "said {0} here at {1} and {2} there at {3}: {4}, asked: {5}")
    @CsvSource(textBlock = """
            # here, at,  there,    at, comes to, asked
            ,         ,  ,           , shown,    false
            ,         ,  OFFERED,   1, OFFERED,  true
            ,         ,  ACCEPTED,  1, ACCEPTED, false
            ,         ,  DECLINED,  1, left out, false
            OFFERED,  1, ,           , OFFERED,  false
            OFFERED,  1, OFFERED,   2, OFFERED,  false
            OFFERED,  2, ACCEPTED,  1, ACCEPTED, false
            OFFERED,  1, DECLINED,  2, left out, false
            ACCEPTED, 1, DECLINED,  2, left out, false
            DECLINED, 1, ,           , left out, false
            DECLINED, 1, OFFERED,   2, left out, false
            DECLINED, 2, ACCEPTED,  1, left out, false
            DECLINED, 1, ACCEPTED,  2, ACCEPTED, false
            """)
    void whatSomebodySaidComesAlong(@Nullable Answer here, @Nullable Integer at, @Nullable Answer there,
            @Nullable Integer since, String comesTo, boolean asked) {
        Achievement kept = saying(KEPT, here, at);
        Achievement joined = joined(kept, saying(submitted("other", "bo", List.of(CLEO)), there, since));
        assertThat(joined.content().credits().contains(CLEO)).isEqualTo(!comesTo.equals("left out"));
        Consents consents = new Consents(joined.consents(), today());
        if (!comesTo.equals("left out")) {
            assertThat(consents.of("cleo").map((said) -> said.state().name()).orElse("shown")).isEqualTo(comesTo);
        }
        List<List<String>> told = joined.outbox()
            .stream()
            .map(Outgoing::notice)
            .filter(Objects::nonNull)
            .map((notice) -> notice.personIds())
            .toList();
        assertThat(told).isEqualTo(asked ? List.of(List.of("former-cleo")) : List.of());
    }

    @Test
    void whoIsShownHereStaysWhateverTheySaidThere() {
        Achievement kept = submitted("kept", "ana", List.of(ANA, CLEO));
        for (Answer there : List.of(Answer.OFFERED, Answer.DECLINED)) {
            Achievement joined = joined(kept, saying(submitted("other", "bo", List.of(CLEO)), there, 1));
            assertThat(joined.consents()).isEmpty();
            assertThat(joined.content().credits()).containsExactly(ANA, CLEO);
        }
    }

    @Test
    void whoReportedTheDuplicateAgreesByThat() {
        Achievement joined = joined(KEPT, submitted("other", "bo", List.of(BO)));
        assertThat(joined.consents()).containsExactly(new Consent("bo", Answer.ACCEPTED, NOON));
        Achievement declined = submitted("other", "bo", List.of(BO))
            .agreed(List.of(new Consent("bo", Answer.DECLINED, LATER)), LATER);
        assertThat(joined(KEPT, declined).content().credits()).containsExactly(ANA);
    }

    private static Achievement joined(Achievement kept, Achievement duplicate) {
        Joining joining = joining(kept, duplicate);
        assertThat(joining.isDue()).isTrue();
        return joining.joined(LATER);
    }

    private static Joining joining(Achievement kept, Achievement duplicate) {
        return new Joining(kept, duplicate, today(), (credit) -> (credit.name() != null)
                ? Set.of(Credit.folded(credit.name())) : Set.of("name of " + credit.personId()));
    }

    private static UnaryOperator<String> today() {
        return (id) -> id.replace("former-", "");
    }

    private static Achievement saying(Achievement achievement, @Nullable Answer answer, @Nullable Integer at) {
        return (answer == null || at == null) ? achievement
                : achievement.agreed(List.of(new Consent("former-cleo", answer, NOON.plusSeconds(at))), NOON);
    }

    private static Achievement submitted(String id, String reporter, List<Credit> credits, String... links) {
        List<Link> all = new ArrayList<>(Stream.of(links).map((url) -> new Link(null, url)).toList());
        return Achievement
            .draft(id, content("A talk", credits, all), Visibility.PUBLIC, new Submitter(reporter, reporter, reporter),
                    null, NOON)
            .submitted(NOON);
    }

    private static Review review(Decision decision, @Nullable String duplicateOf) {
        return new Review(decision, "Because", duplicateOf, "max", "Max", NOON, 2, null, List.of(), null, null);
    }

    private static Credit person(String id) {
        return new Credit(id, null, null, "speaker");
    }

    private static Content content(String title, List<Credit> credits, List<Link> links) {
        return new Content(title, null, null, "talk", null, credits, links, List.of(), List.of(), null, List.of(), null,
                new PartialDate("2021-09-14"), new Period("2021-Q3"), List.of(), List.of(), List.of(), List.of(), null,
                new Document(), null);
    }

}
