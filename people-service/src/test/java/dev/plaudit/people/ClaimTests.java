package dev.plaudit.people;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Profile;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.AtOnce;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@WithScene
class ClaimTests {

    private static final String CONFIRM = """
            {"decision": "confirm", "reason": "known"}""";

    @Autowired
    private Scene scene;

    @Autowired
    private People people;

    @Test
    void personsWithTheSamePageOrNameAreProposedBestFirst() {
        String name = Scene.fresh("Zoë Ångström");
        String page = Scene.fresh("example.org/zoe").replace(' ', '-');
        String byName = this.scene.person("{\"name\": \"%s\"}".formatted(name.toUpperCase(Locale.ROOT)));
        String byAlias = this.scene
            .person("{\"name\": \"%s\", \"aliases\": [\"%s\"]}".formatted(Scene.fresh("Somebody"), name));
        String byPage = this.scene.person("{\"name\": \"%s\", \"urls\": [\"https://www.%s/\"]}"
            .formatted(Scene.fresh("Else"), page.toUpperCase(Locale.ROOT)));
        Member nia = this.scene.signedIn(Tokens.NIA, "KR", "http://" + page);
        String plain = name.replace("ë", "e").replace("Å", "A");
        this.people.change(nia.personId(),
                (person) -> person.with(new Profile(plain, List.of(), null, null, person.urls(), List.of())));

        JsonNode proposals = this.scene.read(nia, "/api/v1/me/claim-proposals").get("items");
        assertThat(proposals.valueStream().map((proposal) -> proposal.at("/person/id").asString()))
            .containsExactly(byPage, byName, byAlias);
        assertThat(proposals.valueStream().map((proposal) -> proposal.at("/reasons/0/field").asString()))
            .containsExactly("url", "name", "alias");

        this.scene.confirmed(Tokens.ADA, claimed(nia, byName), "claims");
        assertThat(this.scene.read(this.scene.signedIn(Tokens.NIA, "KR"), "/api/v1/me/claim-proposals").get("items"))
            .isEmpty();
        assertThat(this.scene.read(nia, "/api/v1/me/claim-proposals").toString()).doesNotContain("\"" + byName + "\"");
    }

    @Test
    void aConfirmedClaimMakesTheAccountThePerson() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        String target = target("KR");
        JsonNode before = this.scene.api().json("/api/v1/people/" + target);
        JsonNode claim = claimed(nia, target);
        assertThat(claim.get("state").asString()).isEqualTo("open");
        assertThat(ids(this.scene.read(Tokens.MIA, "/api/v1/claims?state=open&limit=100"))).contains(id(claim));

        JsonNode confirmed = this.scene.confirmed(Tokens.MIA, claim, "claims");
        assertThat(confirmed.get("state").asString()).isEqualTo("confirmed");
        assertThat(this.people.resolve(nia.personId()).orElseThrow().id()).isEqualTo(target);
        assertThat(this.people.whole(target).orElseThrow().accountId()).contains(nia.accountId());
        JsonNode after = this.scene.api().json("/api/v1/people/" + target);
        assertThat(after.get("name")).isEqualTo(before.get("name"));
        assertThat(after.get("aliases")).isEqualTo(before.get("aliases"));
        assertThat(before.get("claimed").asBoolean()).isFalse();
        assertThat(after.get("claimed").asBoolean()).isTrue();
        assertThat(Api.texts(after.get("formerIds"))).containsExactly(nia.personId());
        assertThat(this.scene.read(nia, "/api/v1/me/claims").at("/items/0/state").asString()).isEqualTo("confirmed");
        this.scene.sent(HttpStatus.CONFLICT, HttpMethod.POST, "/api/v1/claims", this.scene.signedIn(Tokens.NIA, "KR"),
                "{\"personId\": \"%s\"}".formatted(target));
        JsonNode audit = this.scene.read(Tokens.ADA, "/api/v1/audit?record=claims/" + id(claim));
        assertThat(audit.toString()).contains("DECIDE_CLAIMS", "confirmed: known", "mia");
    }

    @Test
    void anAccountHasOneOpenClaim() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        String target = target("KR");
        JsonNode claim = claimed(nia, target);
        String other = "{\"personId\": \"%s\"}".formatted(target("KR"));
        JsonNode again = Api.json(this.scene.sent(HttpStatus.OK, HttpMethod.POST, "/api/v1/claims", nia,
                "{\"personId\": \"%s\"}".formatted(target)));
        assertThat(again).isEqualTo(claim);
        this.scene.sent(HttpStatus.CONFLICT, HttpMethod.POST, "/api/v1/claims", nia, other);
        JsonNode withdrawn = Api.json(this.scene.sent(HttpStatus.OK, HttpMethod.DELETE,
                "/api/v1/me/claims/" + id(claim), nia, "", HttpHeaders.IF_MATCH, claim.get("etag").asString()));
        assertThat(withdrawn.get("state").asString()).isEqualTo("withdrawn");
        this.scene.sent(HttpStatus.CREATED, HttpMethod.POST, "/api/v1/claims", nia, other);
    }

    @Test
    void hiddenAndUnknownPersonsCannotBeClaimed() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        Member other = this.scene.signedIn(Tokens.NIA, "KR");
        ResponseEntity<byte[]> hidden = this.scene.send(HttpMethod.POST, "/api/v1/claims", nia,
                "{\"personId\": \"%s\"}".formatted(other.personId()));
        ResponseEntity<byte[]> unknown = this.scene.send(HttpMethod.POST, "/api/v1/claims", nia,
                "{\"personId\": \"nobody\"}");
        assertThat(hidden.getStatusCode().value()).isEqualTo(422);
        assertThat(hidden.getBody()).isEqualTo(unknown.getBody());
    }

    @Test
    void aDeclinedClaimChangesNobody() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        String target = target("KR");
        byte[] before = this.scene.api().bytes("/api/v1/people/" + target);
        JsonNode claim = claimed(nia, target);
        ResponseEntity<byte[]> declined = this.scene.decide(Tokens.MIA, claim, "claims", """
                {"decision": "decline", "reason": "somebody else"}""");
        assertThat(declined.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(this.scene.api().bytes("/api/v1/people/" + target)).isEqualTo(before);
        assertThat(this.scene.decide(Tokens.MIA, Api.json(declined), "claims", CONFIRM).getStatusCode())
            .isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void onlyManagersOfTheClaimedPersonsScopeDecide() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        JsonNode claim = claimed(nia, target("NG"));
        assertThat(this.scene.decide(Tokens.MIA, claim, "claims", CONFIRM).getStatusCode())
            .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(ids(this.scene.read(Tokens.MIA, "/api/v1/claims?limit=100"))).doesNotContain(id(claim));
        this.scene.sent(HttpStatus.FORBIDDEN, HttpMethod.GET, "/api/v1/claims/" + id(claim), Tokens.MIA, "");
        this.scene.sent(HttpStatus.PRECONDITION_REQUIRED, HttpMethod.PUT, "/api/v1/claims/" + id(claim), Tokens.MAX,
                CONFIRM);
        this.scene.confirmed(Tokens.MAX, claim, "claims");
    }

    @Test
    void nobodyDecidesAboutTheirOwnClaimOrAboutARivalsOne() {
        Member manager = this.scene.signedIn(Tokens.MAX, "KR");
        Member admin = this.scene.signedIn(Tokens.ADA, "KR");
        String target = target("KR");
        JsonNode own = claimed(manager, target);
        JsonNode rival = claimed(admin, target);
        for (Member claimant : List.of(manager, admin)) {
            for (JsonNode claim : List.of(own, rival)) {
                assertThat(this.scene.decide(claimant, claim, "claims", CONFIRM).getStatusCode())
                    .isEqualTo(HttpStatus.FORBIDDEN);
            }
        }
        this.scene.confirmed(Tokens.MIA, own, "claims");
        assertThat(this.scene.decide(Tokens.MIA, rival, "claims", CONFIRM).getStatusCode())
            .isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void ofTwoClaimsConfirmedAtOnceOneHolds() throws Exception {
        String target = target("KR");
        List<JsonNode> claims = List.of(claimed(this.scene.signedIn(Tokens.NIA, "KR"), target),
                claimed(this.scene.signedIn(Tokens.NIA, "KR"), target));
        List<ResponseEntity<byte[]>> answers = AtOnce.run(2,
                (at) -> this.scene.decide(Tokens.MIA, claims.get(at), "claims", CONFIRM));
        assertThat(answers.stream().filter((answer) -> answer.getStatusCode().is2xxSuccessful()).count())
            .isLessThanOrEqualTo(1);
        assertThat(answers).allSatisfy((answer) -> assertThat(answer.getStatusCode().value()).isIn(200, 409, 412));
        assertThat(this.people.whole(target).orElseThrow().absorbed()).hasSizeLessThanOrEqualTo(1);
    }

    private String target(String country) {
        return this.scene.person("""
                {"name": "%s", "country": "%s", "memberships": [{"program": "GDE", "role": "expert"}]}"""
            .formatted(Scene.fresh("Target"), country));
    }

    private JsonNode claimed(Member member, String target) {
        return Api.json(this.scene.sent(HttpStatus.CREATED, HttpMethod.POST, "/api/v1/claims", member,
                "{\"personId\": \"%s\"}".formatted(target)));
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items").valueStream().map(ClaimTests::id).toList();
    }

    private static String id(JsonNode claim) {
        return claim.get("id").asString();
    }

}
