package dev.plaudit.highlights;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.highlights.achievements.Decision;
import dev.plaudit.highlights.achievements.Review;
import dev.plaudit.highlights.achievements.State;
import dev.plaudit.highlights.achievements.Submitter;
import dev.plaudit.highlights.achievements.Visibility;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.IN_APAC;
import static dev.plaudit.highlights.Desk.IN_EUROPE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How reviewing goes, in numbers and as a list of decisions. Each test has a program of
 * its own.
 */
@WithNeighbours
class ReviewCountersTests {

    private static final String COUNTERS = "/api/v1/reviews/counters";

    private static final Instant NOON = Instant.parse("2021-09-14T12:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private Achievements achievements;

    private Desk desk;

    private final String program = "P-" + UUID.randomUUID();

    @BeforeEach
    void openDesk() {
        this.desk = new Desk(this.port);
    }

    @Test
    void decisionsTheirTimesAndWhoMadeThemAreCounted() {
        this.achievements.putAll(IntStream.rangeClosed(1, 10)
            .mapToObj((number) -> decided("apac",
                    review((number <= 7) ? Decision.APPROVE : Decision.REJECT, (number <= 6) ? "mia" : "max",
                            Duration.ofHours(number))))
            .toList());
        JsonNode counters = counters("&from=2021-09-01&to=2021-09");
        assertThat(counters.at("/decided/total").asInt()).isEqualTo(10);
        assertThat(counters.at("/decided/approved").asInt()).isEqualTo(7);
        assertThat(counters.at("/decided/rejected").asInt()).isEqualTo(3);
        assertThat(counters.at("/decided/duplicate").asInt()).isEqualTo(0);
        assertThat(counters.at("/timeToDecision/median").asString()).isEqualTo("PT5H");
        assertThat(counters.at("/timeToDecision/percentile90").asString()).isEqualTo("PT9H");
        assertThat(counters.get("reviewers"))
            .extracting((load) -> load.get("account").asString() + " " + load.get("name").asString() + " "
                    + load.get("decided").asInt())
            .containsExactly("mia The mia 6", "max The max 4");
        assertThat(counters.get("from").asString()).isEqualTo("2021-09-01");
        assertThat(counters.get("to").asString()).isEqualTo("2021-09-30");
    }

    @Test
    void whatWasDecidedOnOtherDaysIsNot() {
        this.achievements.putAll(List.of(decided("apac", review(Decision.APPROVE, "mia", Duration.ofHours(1)))));
        assertThat(counters("").at("/decided/total").asInt()).as("the last 90 days").isZero();
        assertThat(counters("&from=2021-09-15&to=2021-10").at("/decided/total").asInt()).isZero();
        assertThat(counters("&from=2021-09-14&to=2021-09-14").at("/decided/total").asInt()).isEqualTo(1);
        JsonNode none = counters("");
        assertThat(none.at("/timeToDecision/median").isNull()).isTrue();
        assertThat(none.get("reviewers")).isEmpty();
        assertThat(Instant.parse(none.get("to").asString() + "T00:00:00Z").minus(Duration.ofDays(90)))
            .isEqualTo(Instant.parse(none.get("from").asString() + "T00:00:00Z"));
    }

    @Test
    void everyDecisionAboutOneSubmissionCounts() {
        this.achievements
            .putAll(List.of(decided("apac", review(Decision.REQUEST_CHANGES, "max", Duration.ofMinutes(30)),
                    review(Decision.APPROVE, "mia", Duration.ofMinutes(90)))));
        JsonNode counters = counters("&from=2021-09&to=2021-09");
        assertThat(counters.at("/decided/total").asInt()).isEqualTo(2);
        assertThat(counters.at("/decided/changesRequested").asInt()).isEqualTo(1);
        assertThat(counters.at("/timeToDecision/median").asString()).isEqualTo("PT30M");
        assertThat(counters.at("/timeToDecision/percentile90").asString()).isEqualTo("PT1H30M");
    }

    @Test
    void nothingOutsideOfTheirScopeIsCounted() {
        this.achievements.putAll(List.of(decided("apac", review(Decision.APPROVE, "mia", Duration.ofHours(1))),
                decided("europe", review(Decision.REJECT, "max", Duration.ofHours(2)))));
        JsonNode all = this.desk.get(Tokens.MAX, COUNTERS + "?from=2021-09&to=2021-09&program=" + this.program);
        assertThat(all.at("/decided/total").asInt()).isEqualTo(2);
        JsonNode europe = this.desk.get(Tokens.MAX,
                COUNTERS + "?from=2021-09&to=2021-09&region=europe&program=" + this.program);
        assertThat(europe.at("/decided/rejected").asInt()).isEqualTo(1);
        assertThat(europe.at("/decided/total").asInt()).isEqualTo(1);
        JsonNode apac = counters("&from=2021-09&to=2021-09");
        assertThat(apac.at("/decided/total").asInt()).isEqualTo(1);
        assertThat(apac.at("/decided/rejected").asInt()).isZero();
        assertThat(apac.get("reviewers")).hasSize(1);
    }

    @Test
    void whatWaitsAndWhatIsHeldIsCountedAsItIsNow() {
        Achievement oldest = waiting(NOON);
        this.achievements.putAll(List.of(oldest, waiting(NOON.plusSeconds(60))));
        JsonNode counters = counters("");
        assertThat(counters.at("/waiting/total").asInt()).isEqualTo(2);
        assertThat(counters.at("/waiting/oldestSubmittedAt").asString()).isEqualTo("2021-09-14T12:00:00Z");
        assertThat(counters.get("held").asInt()).isZero();
        this.desk.send(HttpMethod.POST, Tokens.MIA, "/api/v1/achievements/" + oldest.id() + "/reviews", """
                {"decision": "approve", "release": "later"}""", "If-Match", "\"v1\"");
        JsonNode later = counters("");
        assertThat(later.at("/waiting/total").asInt()).isEqualTo(1);
        assertThat(later.at("/waiting/oldestSubmittedAt").asString()).isEqualTo("2021-09-14T12:01:00Z");
        assertThat(later.get("held").asInt()).isEqualTo(1);
        assertThat(later.at("/decided/total").asInt()).as("a held decision is none yet").isZero();
        assertThat(this.desk.get(Tokens.MIA, COUNTERS + "?program=none").at("/waiting/oldestSubmittedAt").isNull())
            .isTrue();
    }

    @Test
    void decisionsAreAListForThoseInScope() {
        Paper mine = this.desk.approve(Tokens.MIA, this.desk.submitted(Tokens.ANA, IN_APAC));
        Paper elsewhere = this.desk.approve(Tokens.MAX, this.desk.submitted(Tokens.BO, IN_EUROPE));
        String list = "/api/v1/reviews/decisions?limit=100";
        assertThat(decided(Tokens.MIA, list)).contains(mine.id()).doesNotContain(elsewhere.id());
        assertThat(decided(Tokens.MAX, list)).startsWith(elsewhere.id()).contains(mine.id());
        assertThat(decided(Tokens.MAX, list + "&reviewer=mia")).contains(mine.id()).doesNotContain(elsewhere.id());
        assertThat(decided(Tokens.MAX, list + "&decision=reject")).doesNotContain(mine.id(), elsewhere.id());
        JsonNode decision = this.desk.get(Tokens.MIA, list + "&achievement=" + mine.id()).at("/items/0");
        assertThat(decision.get("decision").asString()).isEqualTo("approve");
        assertThat(decision.get("name").asString()).isEqualTo("mia");
        assertThat(decision.get("status").asString()).isEqualTo("approved");
        assertThat(decision.at("/scope/regions/0").asString()).isEqualTo("apac");
    }

    @Test
    void withAnAchievementItsDecisionsGo() {
        Paper requested = Desk.paper(this.desk.decide(Tokens.MIA, this.desk.submitted(Tokens.ANA, IN_APAC), """
                {"decision": "request-changes", "reason": "More"}"""), 200);
        String list = "/api/v1/reviews/decisions?achievement=" + requested.id();
        assertThat(decided(Tokens.MIA, list)).hasSize(1);
        Paper withdrawn = Desk.paper(this.desk.send(HttpMethod.POST, Tokens.ANA,
                Desk.OWN + "/" + requested.id() + "/withdraw", "", "If-Match", requested.tag()), 200);
        this.desk.status(HttpMethod.DELETE, Tokens.ANA, Desk.OWN + "/" + requested.id(), "", "If-Match",
                withdrawn.tag());
        assertThat(decided(Tokens.MIA, list)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "from=yesterday", "to=2021-13", "from=2021-09&to=2021-08", "period=2021-Q3", "limit=1" })
    void whatMakesNoSenseIsRefused(String parameters) {
        assertThat(this.desk.status(HttpMethod.GET, Tokens.MIA, COUNTERS + "?" + parameters, "")).isEqualTo(400);
    }

    private JsonNode counters(String more) {
        return this.desk.get(Tokens.MIA, COUNTERS + "?program=" + this.program + more);
    }

    private List<String> decided(Caller who, String list) {
        return this.desk.get(who, list)
            .get("items")
            .valueStream()
            .map((item) -> item.get("achievementId").asString())
            .toList();
    }

    private static Review review(Decision decision, String account, Duration time) {
        return new Review(decision, "Because", null, account, "The " + account, NOON, 2, null, List.of(),
                NOON.minus(time), null);
    }

    private Achievement decided(String region, Review... reviews) {
        return achievement(State.APPROVED, region, NOON, List.of(reviews));
    }

    private Achievement waiting(Instant since) {
        return achievement(State.SUBMITTED, "apac", since, List.of());
    }

    private Achievement achievement(State state, String region, Instant since, List<Review> reviews) {
        Content content = new Content("A talk", null, null, "talk", null, List.of(), List.of(), List.of(), List.of(),
                region, List.of(this.program), null, new PartialDate("2021-09-14"), new Period("2021-Q3"), List.of(),
                List.of(), List.of(), List.of(), null, new Document(), null);
        return new Achievement(UUID.randomUUID().toString(), 0, Instant.EPOCH, state, Visibility.PUBLIC, content, null,
                new Submitter("flo", "flo", "Flo"), since, since, null, reviews, List.of(), List.of(), List.of(), null,
                null, List.of(), List.of(), null, null);
    }

}
