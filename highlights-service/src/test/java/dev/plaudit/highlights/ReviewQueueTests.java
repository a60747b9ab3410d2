package dev.plaudit.highlights;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.IN_APAC;
import static dev.plaudit.highlights.Desk.IN_EUROPE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * In what order submissions wait, and how they are found.
 */
@WithNeighbours
class ReviewQueueTests {

    private static final String QUEUE = "/api/v1/reviews?limit=100";

    @LocalServerPort
    private int port;

    @Autowired
    private Achievements achievements;

    private Desk desk;

    /** A program's name would not do: each test is to find its own alone. */
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void openDesk() {
        this.desk = new Desk(this.port);
    }

    @Test
    void theOldestIsFirstWhereNothingIsSaid() {
        String fay = "fay-" + this.word;
        String guy = "guy-" + this.word;
        Paper first = submitted(Tokens.member(fay, Role.ORGANIZER), IN_APAC.replace("\"ana\"", "\"" + fay + "\""));
        Paper second = submitted(Tokens.member(guy, Role.ORGANIZER), IN_APAC.replace("\"ana\"", "\"" + guy + "\""));
        Paper third = submitted(Tokens.member(fay, Role.ORGANIZER), IN_APAC.replace("\"ana\"", "\"" + fay + "\""));
        assertThat(ids(Tokens.MAX, QUEUE + "&submitter=" + fay + "," + guy)).containsExactly(first.id(), second.id(),
                third.id());
    }

    @Test
    void theLeastReviewedIsFirstAndOfThemTheOldest() {
        Paper twice = again(again(submitted(Tokens.ANA, IN_APAC)));
        Paper once = again(submitted(Tokens.ANA, IN_APAC));
        Paper never = submitted(Tokens.ANA, IN_APAC);
        Paper neverEither = submitted(Tokens.ANA, IN_APAC);
        assertThat(ids(Tokens.MIA, mine("&sort=least-reviewed"))).containsExactly(never.id(), neverEither.id(),
                once.id(), twice.id());
        assertThat(ids(Tokens.MIA, mine("&sort=submitted"))).hasSize(4).endsWith(never.id(), neverEither.id());
    }

    @Test
    void whatIsHeldIsFoundApart() {
        Paper waiting = submitted(Tokens.ANA, IN_APAC);
        Paper held = Desk.paper(this.desk.decide(Tokens.MIA, submitted(Tokens.ANA, IN_APAC), """
                {"decision": "approve", "release": "later"}"""), 200);
        assertThat(ids(Tokens.MIA, mine(""))).containsExactly(waiting.id());
        assertThat(ids(Tokens.MIA, mine("&state=held"))).containsExactly(held.id());
        JsonNode both = this.desk.get(Tokens.MIA, mine("&state=waiting,held&facets=state"));
        assertThat(both.get("items")).hasSize(2);
        assertThat(both.at("/facets/state/held").asInt()).isEqualTo(1);
        assertThat(both.at("/facets/state/waiting").asInt()).isEqualTo(1);
    }

    @Test
    void submittersPeopleAndCommunitiesAreFiltersThatCanBeCounted() {
        Paper ofAna = submitted(Tokens.ANA, IN_APAC);
        Paper ofBo = submitted(Tokens.BO, IN_EUROPE.replace("\"bo\"", "\"former-sayak-paul\""));
        assertThat(ids(Tokens.MAX, mine("&submitter=ana"))).containsExactly(ofAna.id());
        assertThat(ids(Tokens.MAX, mine("&person=sayak-paul"))).containsExactly(ofBo.id());
        assertThat(ids(Tokens.MAX, mine("&person=former-sayak-paul"))).containsExactly(ofBo.id());
        assertThat(ids(Tokens.MAX, mine("&community=TFUG-Singapore"))).containsExactly(ofAna.id());
        JsonNode facets = this.desk.get(Tokens.MAX, mine("&facets=submitter,community,kind")).get("facets");
        assertThat(facets.at("/submitter/ana").asInt()).isEqualTo(1);
        assertThat(facets.at("/submitter/bo").asInt()).isEqualTo(1);
        assertThat(facets.at("/community/gdg-turkey").asInt()).isEqualTo(1);
    }

    @Test
    void anAgeIsAFilter() {
        Paper young = submitted(Tokens.ANA, IN_APAC);
        Achievement old = Waiting.since(Instant.now().minus(Duration.ofDays(8)), "old-" + this.word, this.word, "ana",
                0);
        this.achievements.putAll(List.of(old));
        assertThat(ids(Tokens.MIA, mine(""))).containsExactly(old.id(), young.id());
        assertThat(ids(Tokens.MIA, mine("&olderThan=P7D"))).containsExactly(old.id());
        assertThat(ids(Tokens.MIA, mine("&olderThan=P1W&to=2020"))).isEmpty();
        assertThat(ids(Tokens.MIA, mine("&olderThan=P9D"))).isEmpty();
        assertThat(ids(Tokens.MIA, mine("&olderThan=P0D"))).hasSize(2);
        ResponseEntity<byte[]> page = this.desk.send(HttpMethod.GET, Tokens.MIA,
                "/api/v1/reviews?limit=1&olderThan=P0D&q=" + this.word, "");
        assertThat(page.getHeaders().getFirst("Link")).contains("olderThan=P0D");
    }

    @ParameterizedTest
    @CsvSource({ "olderThan=7", "olderThan=-P1D", "olderThan=P1DT3H", "olderThan=P99999999999D", "olderThan=",
            "olderThan=P7D&from=2999", "state=decided", "older=P7D" })
    void whatMakesNoSenseIsRefused(String parameters) {
        assertThat(this.desk.status(HttpMethod.GET, Tokens.MIA, QUEUE + "&" + parameters, "")).isEqualTo(400);
    }

    @Test
    void whatOneHasAPartInIsNotInTheirQueue() {
        Paper ofMo = submitted(Tokens.member("mo", Role.ORGANIZER), IN_APAC.replace("\"ana\"", "\"mo\""));
        Paper byName = submitted(Tokens.ANA, IN_APAC.replace("\"personId\": \"ana\"", "\"name\": \" MO \""));
        Paper ofOthers = submitted(Tokens.ANA, IN_APAC);
        Caller manager = Tokens.scoped(Tokens.member("mo", Role.MANAGER), ManagerScope.ALL);
        assertThat(ids(manager, mine("&facets=submitter"))).containsExactly(ofOthers.id());
        assertThat(ids(Tokens.MIA, mine(""))).containsExactlyInAnyOrder(ofMo.id(), byName.id(), ofOthers.id());
    }

    @Test
    void whoHandsInManyStandsBackFromTheTwentyFirstOn() {
        String account = "fay-" + this.word;
        Caller fay = Tokens.member(account, Role.ORGANIZER);
        List<Paper> many = new ArrayList<>();
        for (int number = 0; number < 22; number++) {
            many.add(submitted(fay, IN_APAC.replace("{\"personId\": \"ana\"}, ", "")));
        }
        Paper other = submitted(Tokens.ANA, IN_APAC);
        List<String> ids = ids(Tokens.MIA, mine(""));
        assertThat(ids.subList(0, 20)).containsExactlyElementsOf(many.subList(0, 20).stream().map(Paper::id).toList());
        assertThat(ids.subList(20, 23)).containsExactly(other.id(), many.get(20).id(), many.get(21).id());
        assertThat(ids(Tokens.MIA, mine("&sort=submitted"))).last().isEqualTo(other.id());
    }

    private Paper submitted(Caller who, String report) {
        return this.desk.submitted(who, report.replace("JAX", this.word));
    }

    private Paper again(Paper submitted) {
        return this.desk.submit(Tokens.ANA, Desk.paper(this.desk.decide(Tokens.MIA, submitted, """
                {"decision": "request-changes", "reason": "More"}"""), 200));
    }

    private String mine(String more) {
        return QUEUE + more + (more.contains("sort=") ? "" : "&sort=turn") + "&q=" + this.word;
    }

    private List<String> ids(Caller who, String path) {
        return this.desk.get(who, path).get("items").valueStream().map((item) -> item.get("id").asString()).toList();
    }

}
