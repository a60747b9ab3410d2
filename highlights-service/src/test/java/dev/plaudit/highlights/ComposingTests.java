package dev.plaudit.highlights;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Newsroom.items;
import static dev.plaudit.highlights.Newsroom.points;
import static dev.plaudit.highlights.Newsroom.proposal;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is proposed for a digest, and why. Each test has a year of its own.
 */
@WithNeighbours
class ComposingTests {

    private static final AtomicInteger YEARS = new AtomicInteger(1950);

    private final int year = YEARS.getAndAdd(2);

    private final String quarter = this.year + "-Q3";

    private final Desk desk;

    private final Newsroom room;

    private final Neighbours neighbours;

    @Autowired
    ComposingTests(@LocalServerPort int port, Neighbours neighbours) {
        this.desk = new Desk(port);
        this.room = new Newsroom(this.desk);
        this.neighbours = neighbours;
    }

    @Test
    void whatThePeriodOffersIsPutUnderItsRegion() {
        String india = approved("India", "\"region\": \"india\"");
        String europe = approved("Europe", "\"region\": \"europe\"");
        String nowhere = approved("Everywhere", "\"kind\": \"talk\"");
        approvedOn(this.year + 1 + "-08-14", "Later", "\"region\": \"india\"");
        Paper digest = this.room.compose(this.room.begin(this.quarter), "");
        assertThat(items(digest, "india")).containsExactly(india);
        assertThat(items(digest, "europe")).containsExactly(europe);
        assertThat(items(digest, "main")).containsExactly(nowhere);
        assertThat(digest.json().get("proposals")).hasSize(3);
        assertThat(proposal(digest, india).get("section").asString()).isEqualTo("india");
    }

    @Test
    void sectionsGoByKindAndCanBeNested() {
        String talk = approved("A talk", "\"region\": \"india\", \"kind\": \"talk\"");
        String article = approved("An article", "\"region\": \"india\", \"kind\": \"article\"");
        Paper byKind = this.room.compose(this.room.begin(this.quarter), "{\"groupBy\": [\"kind\"]}");
        assertThat(items(byKind, "talk")).containsExactly(talk);
        assertThat(items(byKind, "article")).containsExactly(article);
        Paper nested = this.room.compose(this.room.begin(this.quarter), "{\"groupBy\": [\"region\", \"kind\"]}");
        assertThat(items(nested, "india-talk")).containsExactly(talk);
        JsonNode india = nested.json()
            .get("sections")
            .valueStream()
            .filter((section) -> section.get("id").asString().equals("india"))
            .findFirst()
            .orElseThrow();
        assertThat(india.get("title").asString()).isEqualTo("India");
        assertThat(india.get("sections")).hasSize(2);
    }

    @Test
    void sectionsGoByTopicCampaignAndProgramToo() {
        String id = approved("A talk", """
                "topics": ["Weather maps"], "eventIds": ["30-days-of-ml"], "programs": ["GDE"]""");
        assertThat(
                items(this.room.compose(this.room.begin(this.quarter), "{\"groupBy\": [\"topic\"]}"), "weather-maps"))
            .containsExactly(id);
        Paper byCampaign = this.room.compose(this.room.begin(this.quarter), "{\"groupBy\": [\"campaign\"]}");
        assertThat(items(byCampaign, "30-days-of-ml")).containsExactly(id);
        assertThat(items(this.room.compose(this.room.begin(this.quarter), "{\"groupBy\": [\"program\"]}"), "gde"))
            .containsExactly(id);
    }

    @Test
    void onlyItsProgramIsProposed() {
        String ours = approved("Ours", "\"programs\": [\"GDE\"]");
        approved("Theirs", "\"credits\": [{\"communityId\": \"gdg-turkey\"}]");
        Paper digest = this.room.compose(this.room.begin(this.quarter, "GDE"), "");
        assertThat(digest.json().get("proposals")).hasSize(1);
        assertThat(items(digest, "main")).containsExactly(ours);
    }

    @Test
    void whoReportedItIsNamedEvenIfNobodyReadsOfThemYet() {
        Member una = new Member("una", "Una U.", "una", Set.of(Role.MEMBER, Role.ORGANIZER), List.of(),
                new Credential.Session(), "192.0.2.1");
        this.desk.approved(una, "{\"title\": \"Ours\", \"date\": \"%d-07\", \"kind\": \"talk\"}".formatted(this.year));
        Paper draft = this.room.compose(this.room.begin(this.quarter), "");
        JsonNode proposals = this.desk.get(Tokens.CAL, Newsroom.path(draft) + "/draft/proposals");
        Paper digest = this.room.publish(draft);

        assertThat(proposals.at("/items/0/names/0").asString()).isEqualTo("Una U.");
        assertThat(this.desk.api().json(Newsroom.path(digest)).findValue("credits").at("/0/name").asString())
            .isEqualTo("Una U.");
    }

    @Test
    void aRangeOfMonthsHoldsItsMonthsAndWholeQuarters() {
        String july = approvedOn(this.year + "-07", "July", "\"kind\": \"talk\"");
        approvedOn(this.year + "-11", "November", "\"kind\": \"talk\"");
        Paper digest = this.room.compose(this.room.begin("%d-07/%d-10".formatted(this.year, this.year)), "");
        assertThat(items(digest, "main")).containsExactly(july);
    }

    @Test
    void aNominationCountsMoreThanAFewReaders() {
        String read = approved("Read", reach("views", 50, "measured"));
        String nominated = approved("Nominated", "\"kind\": \"talk\"");
        nominate(Tokens.MAX, nominated, 200);
        Paper digest = this.room.compose(this.room.begin(this.quarter), "");
        assertThat(items(digest, "main")).containsExactly(nominated, read);
        assertThat(points(digest, nominated, "nominated")).isPositive();
        assertThat(proposal(digest, nominated).at("/reasons/0/text").asString()).contains(Tokens.MAX.name());
    }

    @Test
    void whatWasMeasuredCountsMoreThanWhatWasEstimated() {
        String measured = approved("Measured", reach("views", 9999, "measured"));
        String estimated = approved("Estimated", reach("views", 9999, "estimated"));
        Paper digest = this.room.compose(this.room.begin(this.quarter), "");
        assertThat(points(digest, measured, "reach")).isEqualTo(10);
        assertThat(points(digest, estimated, "reach")).isEqualTo(5);
        assertThat(proposal(digest, estimated).toString()).contains("views: 9999, estimated");
    }

    @Test
    void aPlaceCountsByHowManyItIsBefore() {
        String sixth = approved("Sixth", """
                "reach": [{"metric": "rank", "value": 6, "outOf": 7573, "basis": "measured", "asOf": "2021"}]""");
        String last = approved("Last", """
                "reach": [{"metric": "rank", "value": 7573, "outOf": 7573, "basis": "measured", "asOf": "2021"}]""");
        Paper digest = this.room.compose(this.room.begin(this.quarter), "");
        assertThat(points(digest, sixth, "reach")).isEqualTo(12);
        assertThat(points(digest, last, "reach")).isZero();
    }

    @Test
    void whoWasNeverCreditedBeforeIsPreferred() {
        String newcomer = "newcomer-" + this.year;
        this.neighbours.person(newcomer, false);
        known(newcomer);
        String first = approved("First", credited(newcomer));
        Paper digest = this.room.compose(this.room.begin(this.quarter), "");
        assertThat(points(digest, first, "first-time")).isPositive();
        String second = approvedOn(this.year + 1 + "-08-14", "Second", credited(newcomer));
        Paper next = this.room.compose(this.room.begin(this.year + 1 + "-Q3"), "");
        assertThat(points(next, second, "first-time")).isZero();
    }

    @Test
    void thoseWhoAreToldAlreadyComeLater() {
        String prolific = "prolific-" + this.year;
        String modest = "modest-" + this.year;
        this.neighbours.person(prolific, false);
        this.neighbours.person(modest, false);
        known(modest);
        String best = approved("Best", credited(prolific) + ", " + reach("views", 99_999, "measured"));
        String another = approved("Another", credited(prolific) + ", " + reach("views", 9_999, "measured"));
        String others = approved("Others", credited(modest) + ", " + reach("views", 2_999, "measured"));
        Paper digest = this.room.compose(this.room.begin(this.quarter), "");
        assertThat(items(digest, "main")).containsExactly(best, others, another);
        assertThat(points(digest, another, "spread")).isEqualTo(-4);
        assertThat(points(digest, others, "spread")).isZero();
    }

    @Test
    void whatAnotherDigestToldComesLast() {
        String told = approved("Told", reach("views", 99_999, "measured"));
        Paper other = this.room.begin(this.quarter);
        this.room.publish(this.room.pick(other, told, "{\"section\": \"main\"}"));
        String fresh = approved("Fresh", "\"kind\": \"talk\"");
        Paper digest = this.room.compose(this.room.begin(this.quarter), "");
        assertThat(items(digest, "main")).containsExactly(fresh, told);
        assertThat(points(digest, told, "told-before")).isNegative();
    }

    @Test
    void composingAgainKeepsWhatACuratorChose() {
        String moved = approved("Moved", "\"region\": \"india\"");
        String removed = approved("Removed", "\"region\": \"india\"");
        String declined = approved("Declined", "\"region\": \"india\"");
        Paper digest = this.room.compose(this.room.begin(this.quarter), "");
        digest = this.room.pick(digest, moved, "{\"section\": \"inner\", \"text\": \"In our words\"}");
        digest = this.room.pick(digest, declined, "{\"state\": \"declined\"}");
        digest = this.room.change(digest, """
                {"sections": [{"id": "india", "title": "Bharat", "items": []},
                 {"id": "inner", "title": "Inner", "items": [{"achievementId": "%s", "text": "In our words"}]}]}"""
            .formatted(moved));
        String late = approved("Late", "\"region\": \"india\"");
        Paper again = this.room.compose(digest, "");
        assertThat(items(again, "india")).containsExactly(late);
        assertThat(items(again, "inner")).containsExactly(moved);
        assertThat(again.json().at("/sections/0/title").asString()).isEqualTo("Bharat");
        assertThat(again.json().at("/sections/1/items/0/text").asString()).isEqualTo("In our words");
        assertThat(aside(again, removed)).isEqualTo("proposed");
        assertThat(aside(again, declined)).isEqualTo("declined");
        Paper anew = this.room.compose(again, "{\"anew\": true}");
        assertThat(items(anew, "india")).containsExactlyInAnyOrder(moved, removed, declined, late);
        assertThat(anew.json().get("setAside")).isEmpty();
    }

    @Test
    void whatMissesTheCutWaitsForTheNextDigestAndItsReporterIsTold() {
        String chosen = approved("Chosen", reach("views", 9_999, "measured"));
        String missed = approved("Missed", "\"kind\": \"talk\"");
        Paper digest = this.room.compose(this.room.begin(this.quarter), "{\"most\": 1}");
        assertThat(items(digest, "main")).containsExactly(chosen);
        assertThat(proposal(digest, missed).get("score").asInt()).isLessThanOrEqualTo(0);
        Paper published = this.room.publish(digest);
        assertThat(aside(published, missed)).isEqualTo("deferred");
        JsonNode notice = notice(published, "highlight-deferred");
        assertThat(notice.get("accountIds").toString()).isEqualTo("[\"ana\"]");
        assertThat(notice.get("text").asString()).isEqualTo("Missed");
        Paper next = this.room.compose(this.room.begin(this.year + 1 + "-Q1"), "");
        assertThat(items(next, "main")).containsExactly(missed);
        assertThat(points(next, missed, "waited")).isPositive();
        this.room.publish(next);
        assertThat(this.room.compose(this.room.begin(this.year + 1 + "-Q2"), "").json().get("proposals")).isEmpty();
    }

    @Test
    void thoseWhoAreToldOfHearOfIt() {
        String told = approved("Told", credited("sayak-paul"));
        Paper published = this.room.publish(this.room.compose(this.room.begin(this.quarter), ""));
        JsonNode notice = notice(published, "highlighted");
        assertThat(notice.get("accountIds").toString()).isEqualTo("[\"ana\"]");
        assertThat(notice.get("personIds").toString()).isEqualTo("[\"sayak-paul\"]");
        assertThat(items(published, "main")).containsExactly(told);
    }

    @Test
    void whoHasAPartInItDoesNotNominateIt() {
        String id = approved("Mine", credited("ana"));
        nominate(Tokens.ANA, id, 403);
        nominate(Tokens.CAL, id, 200);
        nominate(Tokens.CAL, id, 200);
        nominate(Tokens.MIA, id, 404);
        nominate(Tokens.MAX, "none", 404);
        JsonNode all = this.desk.get(Tokens.CAL, "/api/v1/achievements/" + id + "/nominations");
        assertThat(all).hasSize(1);
        this.desk.send(HttpMethod.POST, Tokens.CAL, "/api/v1/achievements/" + id + "/nominations/withdraw", "");
        assertThat(this.desk.get(Tokens.CAL, "/api/v1/achievements/" + id + "/nominations")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"groupBy": ["weather"]}                     | 422
            {"groupBy": ["region", "kind", "topic"]}     | 422
            {"groupBy": ["region", "region"]}            | 422
            {"most": 0}                                  | 422
            {"most": "1"}                                | 400
            {"weights": {}}                              | 400
            """)
    void aBrokenRuleIsToldAndNothingIsComposed(String body, int status) {
        approved("Here", "\"region\": \"india\"");
        Paper digest = this.room.begin(this.quarter);
        assertThat(this.room.status(digest, "compose", body)).isEqualTo(status);
        assertThat(this.room.now(digest).tag()).isEqualTo(digest.tag());
    }

    @Test
    void onlyCuratorsComposeAndOnWhatTheyHaveSeen() {
        Paper digest = this.room.begin(this.quarter);
        String path = Newsroom.path(digest) + "/compose";
        assertThat(this.desk.status(HttpMethod.POST, Tokens.MAX, path, "", "If-Match", digest.tag())).isEqualTo(403);
        assertThat(this.desk.status(HttpMethod.POST, Tokens.CAL, path, "")).isEqualTo(428);
        this.room.change(digest, "{\"intro\": \"Somebody else\"}");
        assertThat(this.room.status(digest, "compose", "")).isEqualTo(412);
    }

    private void nominate(Caller who, String id, int status) {
        assertThat(this.desk.status(HttpMethod.POST, who, "/api/v1/achievements/" + id + "/nominations",
                "{\"note\": \"Worth telling\"}"))
            .isEqualTo(status);
    }

    private JsonNode notice(Paper digest, String type) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> notices(digest, type).size() == 1);
        return notices(digest, type).getFirst();
    }

    private List<JsonNode> notices(Paper digest, String type) {
        return this.neighbours.notices("digests/" + digest.id())
            .stream()
            .filter((notice) -> notice.get("type").asString().equals(type))
            .toList();
    }

    private void known(String person) {
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> this.desk.status(HttpMethod.POST, Tokens.ANA, Desk.OWN + "?validateOnly=true", """
                    {"title": "Known by now", "kind": "talk", %s}""".formatted(credited(person))) == 200);
    }

    private String approved(String title, String fields) {
        return approvedOn(this.year + "-08-14", title, fields);
    }

    private String approvedOn(String date, String title, String fields) {
        String kind = fields.contains("\"kind\"") ? "" : "\"kind\": \"talk\", ";
        return this.desk
            .approved(Tokens.ANA, "{\"title\": \"%s\", \"date\": \"%s\", %s%s}".formatted(title, date, kind, fields))
            .id();
    }

    private static String credited(String person) {
        return "\"credits\": [{\"personId\": \"%s\"}]".formatted(person);
    }

    private static String reach(String metric, int value, String basis) {
        return "\"reach\": [{\"metric\": \"%s\", \"value\": %d, \"basis\": \"%s\", \"asOf\": \"2021\"}]"
            .formatted(metric, value, basis);
    }

    private static String aside(Paper digest, String id) {
        return digest.json()
            .get("setAside")
            .valueStream()
            .filter((highlight) -> highlight.get("achievementId").asString().equals(id))
            .map((highlight) -> highlight.get("state").asString())
            .findFirst()
            .orElse("");
    }

}
