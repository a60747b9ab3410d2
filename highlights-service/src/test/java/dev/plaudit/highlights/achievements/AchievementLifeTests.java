package dev.plaudit.highlights.achievements;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.platform.outbox.Outgoing;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.problems.ConflictException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The life of an achievement: every step from every state.
 */
class AchievementLifeTests {

    private static final Instant NOON = Instant.parse("2021-09-14T12:00:00Z");

    private static final Instant LATER = NOON.plusSeconds(3600);

    private static final Content CONTENT = content("A talk", "It was good.");

    private static final Achievement DRAFT = Achievement.draft("a", CONTENT, Visibility.PUBLIC,
            new Submitter("ana", "ana", "Ana"), null, NOON);

    private static final Achievement SUBMITTED = DRAFT.submitted(NOON);

    private static final Achievement APPROVED = decided(SUBMITTED, Decision.APPROVE).stored(3, NOON);

    private static final Map<State, Achievement> IN = Map.of(State.DRAFT, DRAFT, State.SUBMITTED, SUBMITTED,
            State.CHANGES_REQUESTED, decided(SUBMITTED, Decision.REQUEST_CHANGES), State.APPROVED, APPROVED,
            State.REJECTED, decided(SUBMITTED, Decision.REJECT), State.DUPLICATE,
            decided(SUBMITTED, Decision.DUPLICATE), State.WITHDRAWN, SUBMITTED.withdrawn(), State.ARCHIVED,
            APPROVED.archived());

    private static final Map<String, UnaryOperator<Achievement>> STEPS = Map.of("edit",
            (achievement) -> achievement.edited(content("A talk", "It was very good."), Visibility.PUBLIC, NOON),
            "retitle",
            (achievement) -> achievement.edited(content("Another talk", "It was good."), Visibility.PUBLIC, NOON),
            "submit", (achievement) -> achievement.submitted(NOON), "withdraw", Achievement::withdrawn, "archive",
            Achievement::archived, "approve", (achievement) -> decided(achievement, Decision.APPROVE), "request",
            (achievement) -> decided(achievement, Decision.REQUEST_CHANGES), "reject",
            (achievement) -> decided(achievement, Decision.REJECT), "duplicate",
            (achievement) -> decided(achievement, Decision.DUPLICATE));

    @ParameterizedTest
    @CsvSource(
            textBlock = """
                    # from,            edit,              retitle,           submit,    withdraw,  archive,  approve,  request,           reject,   duplicate
                    DRAFT,             DRAFT,             DRAFT,             SUBMITTED, WITHDRAWN, ,         ,         ,                  ,
                    SUBMITTED,         SUBMITTED,         SUBMITTED,         ,          WITHDRAWN, ,         APPROVED, CHANGES_REQUESTED, REJECTED, DUPLICATE
                    CHANGES_REQUESTED, CHANGES_REQUESTED, CHANGES_REQUESTED, SUBMITTED, WITHDRAWN, ,         ,         ,                  ,
                    APPROVED,          APPROVED,          SUBMITTED,         ,          ,          ARCHIVED, ,         ,                  ,
                    REJECTED,          ,                  ,                  ,          ,          ,         ,         ,                  ,
                    DUPLICATE,         ,                  ,                  ,          ,          ,         ,         ,                  ,
                    WITHDRAWN,         ,                  ,                  ,          ,          ,         ,         ,                  ,
                    ARCHIVED,          ,                  ,                  ,          ,          ,         ,         ,                  ,
                    """)
    void aStepLeadsToItsStateOrNowhere(State from, @Nullable State edit, @Nullable State retitle,
            @Nullable State submit, @Nullable State withdraw, @Nullable State archive, @Nullable State approve,
            @Nullable State request, @Nullable State reject, @Nullable State duplicate) {
        assertStep(from, "edit", edit);
        assertStep(from, "retitle", retitle);
        assertStep(from, "submit", submit);
        assertStep(from, "withdraw", withdraw);
        assertStep(from, "archive", archive);
        assertStep(from, "approve", approve);
        assertStep(from, "request", request);
        assertStep(from, "reject", reject);
        assertStep(from, "duplicate", duplicate);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsApprovedIsPublic(State state) {
        assertThat(in(state).isPublic()).isEqualTo(state == State.APPROVED);
        assertThat(in(state).shownAt() != null).isEqualTo(state == State.APPROVED || state == State.ARCHIVED);
    }

    @Test
    void whatIsApprovedStaysPublicWhileItsEditWaits() {
        Achievement waiting = take("retitle", APPROVED);
        assertThat(waiting.publicContent()).contains(CONTENT);
        assertThat(waiting.content().title()).isEqualTo("Another talk");
        assertThat(take("request", waiting).publicContent()).contains(CONTENT);
        assertThat(take("edit", waiting).publicContent()).contains(CONTENT);
        assertThat(waiting.stored(9, NOON.plusSeconds(60)).shownAt()).isEqualTo(NOON);
    }

    @Test
    void anApprovedEditTakesThePlaceOfTheFormerText() {
        Achievement approved = take("approve", take("retitle", APPROVED));
        assertThat(approved.publicContent().orElseThrow().title()).isEqualTo("Another talk");
        assertThat(approved.approved()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "reject", "withdraw" })
    void anEditThatIsNotToBeLeavesWhatWasApproved(String step) {
        Achievement left = take(step, take("retitle", APPROVED));
        assertThat(left.state()).isEqualTo(State.APPROVED);
        assertThat(left.publicContent()).contains(CONTENT);
    }

    @Test
    void aDuplicateIsNoLongerPublicWhateverItWas() {
        assertThat(take("duplicate", take("retitle", APPROVED)).isPublic()).isFalse();
    }

    @Test
    void whatIsPrivateIsPublicInNoState() {
        Achievement hidden = decided(DRAFT.edited(CONTENT, Visibility.PRIVATE, NOON).submitted(NOON), Decision.APPROVE)
            .stored(3, NOON);
        assertThat(hidden.isPublic()).isFalse();
        assertThat(hidden.shownAt()).isNull();
        assertThat(take("retitle", hidden).shownAt()).isNull();
    }

    @Test
    void everyDecisionStaysWithTheRecord() {
        Achievement requested = decided(SUBMITTED, Decision.REQUEST_CHANGES);
        Achievement approved = decided(requested.submitted(NOON), Decision.APPROVE);
        assertThat(approved.reviews()).extracting(Review::decision)
            .containsExactly(Decision.REQUEST_CHANGES, Decision.APPROVE);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatWaitsCanBeHeld(State state) {
        if (state == State.SUBMITTED) {
            assertThat(held(in(state), Decision.REJECT).held()).isNotNull();
        }
        else {
            assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> held(in(state), Decision.REJECT));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHeldDecisionLooksLikeNoneAndIsThatDecisionOnceItIsReleased(Decision decision) {
        Achievement held = held(SUBMITTED, decision);
        assertThat(held.state()).isEqualTo(State.SUBMITTED);
        assertThat(held.reviews()).isEmpty();
        assertThat(held.isPublic()).isFalse();
        Achievement released = held.released(LATER);
        assertThat(released.state()).isEqualTo(decided(SUBMITTED, decision).state());
        assertThat(released.held()).isNull();
        assertThat(released.reviews()).singleElement().satisfies((review) -> {
            assertThat(review.decision()).isEqualTo(decision);
            assertThat(review.at()).isEqualTo(NOON);
            assertThat(review.inEffectAt()).isEqualTo(LATER);
            assertThat(review.submittedAt()).isEqualTo(NOON);
        });
    }

    @Test
    void whatEverybodyReadsStaysWhileADecisionAboutItsEditIsHeld() {
        Achievement held = held(take("retitle", APPROVED), Decision.APPROVE);
        assertThat(held.publicContent()).contains(CONTENT);
        assertThat(held.stored(9, LATER).shownAt()).isEqualTo(NOON);
        assertThat(held.released(LATER).publicContent().orElseThrow().title()).isEqualTo("Another talk");
    }

    @ParameterizedTest
    @ValueSource(strings = { "edit", "retitle", "withdraw" })
    void aHeldDecisionFallsAwayWithTheTextItWasAbout(String step) {
        Achievement next = take(step, held(SUBMITTED, Decision.APPROVE));
        assertThat(next.held()).isNull();
        assertThat(next.outbox()).isEmpty();
        assertThat(next.state()).isEqualTo(step.equals("withdraw") ? State.WITHDRAWN : State.SUBMITTED);
    }

    @Test
    void oneDecisionIsHeldAtATime() {
        Achievement held = held(SUBMITTED, Decision.APPROVE);
        for (String decision : List.of("approve", "request", "reject", "duplicate")) {
            assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> take(decision, held));
        }
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> held(held, Decision.REJECT));
        assertThat(take("approve", held.takenBack()).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void whatIsNotHeldIsNeitherReleasedNorTakenBack() {
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> SUBMITTED.released(NOON));
        assertThatExceptionOfType(ConflictException.class).isThrownBy(SUBMITTED::takenBack);
        assertThatExceptionOfType(ConflictException.class)
            .isThrownBy(() -> held(SUBMITTED, Decision.APPROVE).takenBack().released(NOON));
    }

    @Test
    void aHeldDecisionIsReleasedInTimeWhileItIsHeld() {
        Achievement held = held(SUBMITTED, Decision.APPROVE);
        assertThat(held.outbox()).singleElement().satisfies((message) -> {
            assertThat(message.topic()).isEqualTo(Held.RELEASE);
            assertThat(message.due()).isEqualTo(LATER);
            assertThat(message.about()).isEqualTo("a");
            assertThat(message.id()).isEqualTo(Objects.requireNonNull(held.held()).id());
        });
        assertThat(held.toldIn("d", NOON).outbox()).isEqualTo(held.outbox());
        assertThat(held.released(NOON).outbox()).extracting(Outgoing::topic).containsExactly(Achievement.APPROVED);
        assertThat(held.takenBack().outbox()).isEmpty();
        assertThat(SUBMITTED.held(review(Decision.APPROVE, SUBMITTED), null).outbox()).isEmpty();
    }

    @Test
    void everyHeldDecisionHasANameOfItsOwn() {
        Achievement first = held(SUBMITTED, Decision.APPROVE);
        Achievement second = held(first.stored(3, NOON).takenBack().stored(4, NOON), Decision.APPROVE);
        assertThat(Objects.requireNonNull(second.held()).id()).isNotEqualTo(Objects.requireNonNull(first.held()).id());
    }

    @ParameterizedTest
    @ValueSource(strings = { "title", "kind", "date", "period", "credits", "links", "reach" })
    void whatADecisionWasAboutGoesBackToReview(String field) {
        assertThat(APPROVED.edited(differing(field), Visibility.PUBLIC, NOON).state()).isEqualTo(State.SUBMITTED);
    }

    @ParameterizedTest
    @ValueSource(strings = { "summary", "description", "topics", "countries", "region", "programs", "language",
            "eventIds", "talkIds" })
    void everythingElseIsShownAtOnce(String field) {
        Achievement edited = APPROVED.edited(differing(field), Visibility.PUBLIC, NOON);
        assertThat(edited.state()).isEqualTo(State.APPROVED);
        assertThat(edited.publicContent()).contains(differing(field));
    }

    private static void assertStep(State from, String step, @Nullable State to) {
        if (to != null) {
            assertThat(take(step, in(from)).state()).as(step).isEqualTo(to);
        }
        else {
            assertThatExceptionOfType(ConflictException.class).as(step)
                .isThrownBy(() -> take(step, in(from)))
                .withMessageContaining(from.word());
        }
    }

    private static Achievement in(State state) {
        return Objects.requireNonNull(IN.get(state));
    }

    private static Achievement take(String step, Achievement achievement) {
        return Objects.requireNonNull(STEPS.get(step)).apply(achievement);
    }

    private static Achievement decided(Achievement achievement, Decision decision) {
        return achievement.decided(review(decision, achievement));
    }

    private static Achievement held(Achievement achievement, Decision decision) {
        return achievement.held(review(decision, achievement), LATER);
    }

    private static Review review(Decision decision, Achievement achievement) {
        return new Review(decision, "Because", null, "max", "Max", NOON, achievement.version(), null, List.of(), null,
                null);
    }

    private static Content content(String title, String summary) {
        return new Content(title, summary, null, "talk", null, List.of(), List.of(), List.of(), List.of(), null,
                List.of(), null, new PartialDate("2021-09-14"), new Period("2021-Q3"), List.of(), List.of(), List.of(),
                List.of(), null, new Document(), null);
    }

    private static Content differing(String field) {
        List<String> other = List.of("x");
        return new Content(field.equals("title") ? "Other" : "A talk",
                field.equals("summary") ? "Other" : "It was good.", field.equals("description") ? "Other" : null,
                field.equals("kind") ? "video" : "talk", null,
                field.equals("credits") ? List.of(new Credit("bo", null, null, "speaker")) : List.of(),
                field.equals("links") ? List.of(new Link(null, "https://example.org")) : List.of(),
                field.equals("topics") ? other : List.of(), field.equals("countries") ? List.of("SG") : List.of(),
                field.equals("region") ? "apac" : null, field.equals("programs") ? other : List.of(),
                field.equals("language") ? "en" : null,
                new PartialDate(field.equals("date") ? "2021-09-15" : "2021-09-14"),
                new Period(field.equals("period") ? "2021-Q4" : "2021-Q3"),
                field.equals("reach")
                        ? List.of(new Reach("views", 1L, null, Reach.Bound.EXACT, Reach.Basis.MEASURED, null, null))
                        : List.of(),
                List.of(), field.equals("eventIds") ? other : List.of(), field.equals("talkIds") ? other : List.of(),
                null, new Document(), null);
    }

}
