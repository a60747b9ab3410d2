package dev.plaudit.people;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Standing;
import dev.plaudit.people.persons.Visibility;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.identity.TokenScope;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.AtOnce;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@WithScene
class MembershipTests {

    private static final String EXPERT = """
            {"program": "GDE", "role": "expert", "from": "2021-03", "note": "since spring"}""";

    private static final String CONFIRM = """
            {"decision": "confirm", "reason": "known"}""";

    private static final String DECLINE = """
            {"decision": "decline", "reason": "unknown"}""";

    private static final String END = """
            {"decision": "end", "reason": "left"}""";

    @Autowired
    private Scene scene;

    @Autowired
    private People people;

    @Test
    void aMemberRequestsAndAManagerConfirmsWhichEverybodySees() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        JsonNode requested = this.scene.requested(nia, EXPERT);
        assertThat(requested.get("state").asString()).isEqualTo("requested");
        assertThat(requested.get("region").asString()).isEqualTo("apac");
        show(nia);
        assertThat(memberships(nia)).isEmpty();
        requested = this.scene.read(nia, "/api/v1/memberships/" + id(requested));

        JsonNode confirmed = this.scene.confirmed(Tokens.MIA, requested, "memberships");
        assertThat(confirmed.get("state").asString()).isEqualTo("confirmed");
        assertThat(confirmed.get("reason").asString()).isEqualTo("known");
        assertThat(memberships(nia).toString()).isEqualToIgnoringWhitespace("""
                [{"program":"GDE","programInSource":null,"role":"expert","communityId":null,
                  "from":"2021-03","until":null}]""");
        assertThat(this.people.whole(nia.personId()).orElseThrow().isOrganizer(LocalDate.now(ZoneOffset.UTC))).isTrue();
        String record = "memberships/" + requested.get("id").asString();
        JsonNode audit = this.scene.read(Tokens.ADA, "/api/v1/audit?record=" + record);
        assertThat(audit.toString()).contains("DECIDE_MEMBERSHIPS", "mia", "confirmed: known", "REQUEST_MEMBERSHIP");
    }

    @Test
    void theSameRequestAgainIsTheSameMembership() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        JsonNode first = this.scene.requested(nia, EXPERT);
        JsonNode again = Api.json(this.scene.sent(HttpStatus.OK, HttpMethod.POST, "/api/v1/memberships", nia, EXPERT));
        assertThat(again).isEqualTo(first);
        this.scene.requested(nia, "{\"program\": \"GDE\", \"role\": \"lead\"}");
        assertThat(this.scene.read(nia, "/api/v1/me/memberships").get("items")).hasSize(2);
    }

    @Test
    void theSameRequestTwiceAtOnceIsOneMembership() throws Exception {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        List<ResponseEntity<byte[]>> answers = AtOnce.run(2,
                (at) -> this.scene.send(HttpMethod.POST, "/api/v1/memberships", nia, EXPERT));
        assertThat(answers).extracting((answer) -> answer.getStatusCode().value()).containsExactlyInAnyOrder(200, 201);
        assertThat(this.scene.read(nia, "/api/v1/me/memberships").get("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "{\"program\":\"NONE\",\"role\":\"lead\"}|/program|422",
                    "{\"program\":\"GDE\",\"role\":\"king\"}|/role|422",
                    "{\"program\":\"TFUG\",\"role\":\"lead\",\"communityId\":\"none\"}|/communityId|422",
                    "{\"program\":\"GDE\",\"role\":\"lead\",\"communityId\":\"tfug-houston\"}|/communityId|422",
                    "{\"program\":\"GDE\",\"role\":\"lead\",\"from\":\"soon\"}|/from|400",
                    "{\"program\":\"GDE\",\"role\":\"lead\",\"state\":\"confirmed\"}|/state|400",
                    "{\"program\":\"GDE\",\"role\":\"lead\",\"personId\":\"sayak-paul\"}|/personId|400" })
    void aRequestThatMakesNoSenseIsRefused(String json, String pointer, int status) {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        ResponseEntity<byte[]> answer = this.scene.send(HttpMethod.POST, "/api/v1/memberships", nia, json);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(Api.json(answer).get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
        assertThat(this.scene.read(nia, "/api/v1/me/memberships").get("items")).isEmpty();
    }

    @Test
    void theRegionOfTheCommunityGoesBeforeThatOfThePerson() {
        String singapore = this.scene.community("""
                {"name": "%s", "program": "TFUG", "country": "SG"}""".formatted(Scene.fresh("TFUG Singapore")));
        String lagos = this.scene.community("""
                {"name": "%s", "program": "TFUG", "country": "NG"}""".formatted(Scene.fresh("TFUG Lagos")));
        Member nigerian = this.scene.signedIn(Tokens.NIA, "NG");
        Member korean = this.scene.signedIn(Tokens.NIA, "KR");
        String request = "{\"program\": \"TFUG\", \"role\": \"organizer\", \"communityId\": \"%s\"}";
        JsonNode inSingapore = this.scene.requested(nigerian, request.formatted(singapore));
        JsonNode inLagos = this.scene.requested(korean, request.formatted(lagos));

        assertThat(this.scene.decide(Tokens.MIA, inLagos, "memberships", CONFIRM).getStatusCode())
            .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(queue(Tokens.MIA)).contains(id(inSingapore)).doesNotContain(id(inLagos));
        assertThat(queue(Tokens.MAX)).contains(id(inSingapore), id(inLagos));
        assertThat(queue(Tokens.ADA)).contains(id(inSingapore), id(inLagos));
        this.scene.confirmed(Tokens.MIA, inSingapore, "memberships");
        this.scene.confirmed(Tokens.MAX, inLagos, "memberships");
        assertThat(queue(Tokens.MAX)).doesNotContain(id(inSingapore), id(inLagos));
        Member another = this.scene.signedIn(Tokens.NIA, "NG");
        this.scene.confirmed(Tokens.ADA, this.scene.requested(another, EXPERT), "memberships");
    }

    @Test
    void whereNoRegionIsKnownOnlyManagersOfAllRegionsDecide() {
        Member nia = this.scene.signedIn(Tokens.NIA, "AQ");
        JsonNode requested = this.scene.requested(nia, EXPERT);
        assertThat(requested.get("region").isNull()).isTrue();
        assertThat(this.scene.decide(Tokens.MIA, requested, "memberships", CONFIRM).getStatusCode())
            .isEqualTo(HttpStatus.FORBIDDEN);
        this.scene.confirmed(Tokens.MAX, requested, "memberships");
    }

    @Test
    void theQueueIsFilteredOldestFirstAndOnlyOfOnesScopes() {
        JsonNode first = this.scene.requested(this.scene.signedIn(Tokens.NIA, "JP"), EXPERT);
        JsonNode second = this.scene.requested(this.scene.signedIn(Tokens.NIA, "JP"), EXPERT);
        List<String> requests = ids(
                this.scene.read(Tokens.MIA, "/api/v1/memberships?state=requested&program=GDE&region=apac&limit=100"));
        assertThat(requests).containsSubsequence(id(first), id(second));
        assertThat(ids(this.scene.read(Tokens.MIA, "/api/v1/memberships?program=TFUG&limit=100")))
            .doesNotContain(id(first));
        assertThat(ids(this.scene.read(Tokens.MIA, "/api/v1/memberships?region=europe&limit=100"))).isEmpty();
        assertThat(ids(this.scene.read(Tokens.MIA, "/api/v1/memberships?scope=GDE/apac&limit=100")))
            .contains(id(first));
        this.scene.sent(HttpStatus.FORBIDDEN, HttpMethod.GET, "/api/v1/memberships?scope=*/europe", Tokens.MIA, "");
        Member unscoped = Tokens.scoped(Tokens.MIA);
        assertThat(this.scene.read(unscoped, "/api/v1/memberships").get("total").asInt()).isZero();
    }

    @Test
    void ofTwoDecisionsAtOnceOneIsRefused() throws Exception {
        JsonNode requested = this.scene.requested(this.scene.signedIn(Tokens.NIA, "KR"), EXPERT);
        List<ResponseEntity<byte[]>> answers = AtOnce.run(2,
                (at) -> this.scene.decide(Tokens.MIA, requested, "memberships", CONFIRM));
        assertThat(answers).extracting((answer) -> answer.getStatusCode().value()).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void aDecisionNamesTheStateItIsBasedOnAndMustBePossible() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        JsonNode requested = this.scene.requested(nia, EXPERT);
        String path = "/api/v1/memberships/" + id(requested);
        this.scene.sent(HttpStatus.PRECONDITION_REQUIRED, HttpMethod.PUT, path, Tokens.MIA, CONFIRM);
        assertThat(this.scene.decide(Tokens.MIA, requested, "memberships", END).getStatusCode())
            .isEqualTo(HttpStatus.CONFLICT);
        JsonNode confirmed = this.scene.confirmed(Tokens.MIA, requested, "memberships");
        assertThat(this.scene.decide(Tokens.MIA, requested, "memberships", DECLINE).getStatusCode())
            .isEqualTo(HttpStatus.PRECONDITION_FAILED);
        assertThat(this.scene.decide(Tokens.MIA, confirmed, "memberships", DECLINE).getStatusCode())
            .isEqualTo(HttpStatus.CONFLICT);
        assertThat(this.scene.decide(Tokens.MIA, confirmed, "memberships", """
                {"decision": "end", "reason": "left", "until": "2020"}""").getStatusCode().value()).isEqualTo(422);
        JsonNode ended = Api.json(this.scene.sent(HttpStatus.OK, HttpMethod.PUT, path, Tokens.MIA, END,
                HttpHeaders.IF_MATCH, confirmed.get("etag").asString()));
        assertThat(ended.get("state").asString()).isEqualTo("ended");
        assertThat(ended.get("until").asString()).hasSize(10);
        assertThat(this.people.whole(nia.personId()).orElseThrow().isOrganizer(LocalDate.now(ZoneOffset.UTC)))
            .isFalse();
        this.scene.sent(HttpStatus.NOT_FOUND, HttpMethod.PUT, "/api/v1/memberships/nobody.r1", Tokens.MIA, CONFIRM,
                HttpHeaders.IF_MATCH, "*");
        this.scene.sent(HttpStatus.NOT_FOUND, HttpMethod.PUT, "/api/v1/memberships/" + nia.personId(), Tokens.MIA,
                CONFIRM, HttpHeaders.IF_MATCH, "*");
    }

    @Test
    void whatIsDeclinedCanBeRequestedAgain() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        JsonNode requested = this.scene.requested(nia, EXPERT);
        assertThat(this.scene.decide(Tokens.MIA, requested, "memberships", DECLINE).getStatusCode())
            .isEqualTo(HttpStatus.OK);
        assertThat(id(this.scene.requested(nia, EXPERT))).isNotEqualTo(id(requested));
        assertThat(this.scene.read(nia, "/api/v1/me/memberships").get("items").get(0).get("reason").asString())
            .isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = { "MANAGER", "ADMIN" })
    void nobodyDecidesAboutTheirOwnMembership(Role role) {
        Member like = (role == Role.ADMIN) ? Tokens.ADA : Tokens.MAX;
        Member manager = this.scene.signedIn(like, "KR");
        JsonNode own = this.scene.requested(manager, EXPERT);
        assertThat(this.scene.decide(manager, own, "memberships", CONFIRM).getStatusCode())
            .isEqualTo(HttpStatus.FORBIDDEN);
        // Nor with a token that was made before the person became another one.
        assertThat(this.scene.decide(this.scene.called(manager, "sayak-paul"), own, "memberships", CONFIRM)
            .getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void nobodyDecidesAboutTheMembershipOfAPersonTheyBecameOrClaim() {
        Member manager = this.scene.signedIn(Tokens.MAX, "KR");
        String target = this.scene.person("""
                {"name": "%s", "country": "KR", "memberships": [{"program": "GDE", "role": "expert"}]}"""
            .formatted(Scene.fresh("Target")));
        JsonNode queue = this.scene.read(Tokens.ADA, "/api/v1/memberships?person=" + target);
        JsonNode confirmed = queue.get("items").get(0);
        JsonNode claim = Api.json(this.scene.sent(HttpStatus.CREATED, HttpMethod.POST, "/api/v1/claims", manager,
                "{\"personId\": \"%s\"}".formatted(target)));
        assertThat(this.scene.decide(manager, confirmed, "memberships", END).getStatusCode())
            .isEqualTo(HttpStatus.FORBIDDEN);
        this.scene.confirmed(Tokens.MIA, claim, "claims");
        JsonNode now = this.scene.read(Tokens.ADA, "/api/v1/memberships?person=" + target).get("items").get(0);
        assertThat(this.scene.decide(manager, now, "memberships", END).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(this.scene.decide(this.scene.called(manager, target), now, "memberships", END).getStatusCode())
            .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(this.scene.decide(Tokens.MIA, now, "memberships", END).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aMemberTakesARequestBackOrLeaves() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        JsonNode requested = this.scene.requested(nia, EXPERT);
        String path = "/api/v1/me/memberships/" + id(requested);
        this.scene.sent(HttpStatus.NOT_FOUND, HttpMethod.DELETE, path, this.scene.signedIn(Tokens.NIA, "KR"), "",
                HttpHeaders.IF_MATCH, "*");
        this.scene.sent(HttpStatus.PRECONDITION_REQUIRED, HttpMethod.DELETE, path, nia, "");
        JsonNode withdrawn = Api.json(this.scene.sent(HttpStatus.OK, HttpMethod.DELETE, path, nia, "",
                HttpHeaders.IF_MATCH, requested.get("etag").asString()));
        assertThat(withdrawn.get("state").asString()).isEqualTo("ended");
        assertThat(withdrawn.get("until").isNull()).isTrue();
        this.scene.sent(HttpStatus.CONFLICT, HttpMethod.DELETE, path, nia, "", HttpHeaders.IF_MATCH, "*");

        JsonNode again = this.scene.requested(nia, EXPERT);
        this.scene.confirmed(Tokens.MIA, again, "memberships");
        JsonNode left = Api.json(this.scene.sent(HttpStatus.OK, HttpMethod.DELETE,
                "/api/v1/me/memberships/" + id(again), nia, "", HttpHeaders.IF_MATCH, "*"));
        assertThat(left.get("until").asString()).hasSize(10);
    }

    @Test
    void othersMembershipsAreReadByManagersOfTheirScopeOnly() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        String path = "/api/v1/memberships/" + id(this.scene.requested(nia, EXPERT));
        this.scene.sent(HttpStatus.OK, HttpMethod.GET, path, nia, "");
        this.scene.sent(HttpStatus.OK, HttpMethod.GET, path, Tokens.MIA, "");
        this.scene.sent(HttpStatus.FORBIDDEN, HttpMethod.GET, path, Tokens.BO, "");
        this.scene.sent(HttpStatus.FORBIDDEN, HttpMethod.GET, path,
                Tokens.scoped(Tokens.MIA, new ManagerScope(null, "europe")), "");
        assertThat(this.scene.api().get(path).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aTokenForReviewsDecidesInItsCommunityOnly() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        JsonNode requested = this.scene.requested(nia, EXPERT);
        assertThat(this.scene.decide(Tokens.byToken(Tokens.MIA, TokenScope.READ), requested, "memberships", CONFIRM)
            .getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        Member elsewhere = new Member("mia", "mia", "mia", Tokens.MIA.roles(), Tokens.MIA.scopes(),
                new Credential.ApiToken("t", Set.of(TokenScope.REVIEW), "tfug-houston"), null);
        assertThat(this.scene.decide(elsewhere, requested, "memberships", CONFIRM).getStatusCode())
            .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(queue(elsewhere)).doesNotContain(id(requested));
        this.scene.confirmed(Tokens.byToken(Tokens.MIA, TokenScope.REVIEW), requested, "memberships");
    }

    private void show(Member member) {
        this.people.change(member.personId(), (person) -> {
            Standing shown = person.standing().seenBy(Visibility.PUBLIC);
            return person.with(shown);
        });
    }

    private JsonNode memberships(Member member) {
        return this.scene.api().json("/api/v1/people/" + member.personId()).get("memberships");
    }

    private List<String> queue(Member member) {
        return ids(this.scene.read(member, "/api/v1/memberships?state=requested&limit=100"));
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items").valueStream().map(MembershipTests::id).toList();
    }

    private static String id(JsonNode membership) {
        return membership.get("id").asString();
    }

}
