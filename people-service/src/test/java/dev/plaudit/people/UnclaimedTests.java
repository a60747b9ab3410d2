package dev.plaudit.people;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the people and communities that managers keep.
 */
@WithScene
class UnclaimedTests {

    private static final Member GDE_IN_APAC = Tokens.scoped(Tokens.MIA, new ManagerScope("GDE", "apac"));

    @Autowired
    private Scene scene;

    @Test
    void aManagerMakesAndEditsAPersonOfTheirScope() {
        String name = Scene.fresh("Ana María Núñez");
        ResponseEntity<byte[]> made = this.scene.sent(HttpStatus.CREATED, HttpMethod.POST, "/api/v1/people",
                GDE_IN_APAC, """
                        {"name": "%s", "country": "KR", "urls": ["https://a.example/"],
                         "memberships": [{"program": "GDE", "role": "expert", "from": "2020"}]}""".formatted(name));
        String id = Api.json(made).get("id").asString();
        assertThat(id).startsWith("ana-maria-nunez-");
        String path = "/api/v1/people/" + id;
        assertThat(made.getHeaders().getLocation()).hasToString(path);
        assertThat(this.scene.api().json(path)).isEqualTo(Api.json(made));
        assertThat(Api.json(made).at("/memberships/0/role").asString()).isEqualTo("expert");

        JsonNode edited = Api.json(patched(HttpStatus.OK, path, GDE_IN_APAC, """
                {"affiliation": "Acme", "urls": [], "country": "SG"}""", String.valueOf(made.getHeaders().getETag())));
        assertThat(edited.get("name").asString()).isEqualTo(name);
        assertThat(edited.get("affiliation").asString()).isEqualTo("Acme");
        assertThat(edited.get("urls")).isEmpty();
        assertThat(edited.get("country").asString()).isEqualTo("SG");
        assertThat(this.scene.api().json(path)).isEqualTo(edited);
        patched(HttpStatus.PRECONDITION_FAILED, path, GDE_IN_APAC, "{\"affiliation\": null}",
                String.valueOf(made.getHeaders().getETag()));
        String publicTag = String.valueOf(this.scene.api().get(path).getHeaders().getETag());
        JsonNode again = Api.json(patched(HttpStatus.OK, path, GDE_IN_APAC, "{\"affiliation\": null}", publicTag));
        assertThat(again.get("affiliation").isNull()).isTrue();
        this.scene.sent(HttpStatus.PRECONDITION_REQUIRED, HttpMethod.PATCH, path, GDE_IN_APAC, "{}");
        assertThat(this.scene.read(Tokens.ADA, "/api/v1/audit?record=people/" + id).get("total").asInt()).isEqualTo(3);
    }

    @Test
    void equalNamesGetAddressesOfTheirOwnInAnyScript() {
        String name = Scene.fresh("松田");
        List<String> ids = List.of(person(name), person(name), person(name));
        assertThat(ids).containsExactly(name.replace(' ', '-'), name.replace(' ', '-') + "-2",
                name.replace(' ', '-') + "-3");
        assertThat(this.scene.api().json("/api/v1/people/" + ids.get(1)).get("name").asString()).isEqualTo(name);
    }

    @Test
    void outsideOfOnesScopesNothingIsMadeOrEdited() {
        refused(HttpStatus.FORBIDDEN, "/api/v1/people", """
                {"name": "X", "country": "NG", "memberships": [{"program": "GDE", "role": "expert"}]}""");
        refused(HttpStatus.FORBIDDEN, "/api/v1/people", """
                {"name": "X", "country": "KR", "memberships": [{"program": "GDE", "role": "expert"},
                                                              {"program": "TFUG", "role": "lead"}]}""");
        refused(HttpStatus.FORBIDDEN, "/api/v1/people", "{\"name\": \"X\", \"country\": \"KR\"}");
        refused(HttpStatus.FORBIDDEN, "/api/v1/communities", """
                {"name": "X", "program": "TFUG", "country": "KR"}""");
        patched(HttpStatus.FORBIDDEN, "/api/v1/people/sayak-paul", GDE_IN_APAC, "{\"name\": \"X\"}", "*");
        patched(HttpStatus.FORBIDDEN, "/api/v1/people/chansung-park", GDE_IN_APAC, "{\"country\": \"NG\"}", "*");
        patched(HttpStatus.FORBIDDEN, "/api/v1/communities/tfug-houston", Tokens.MIA, "{\"name\": \"X\"}", "*");
        assertThat(this.scene.api().json("/api/v1/people/chansung-park").get("country").asString()).isEqualTo("KR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "{\"name\":\"\"}|/name|422", "{\"name\":null}|/name|422",
                    "{\"urls\":[\"https://a.example\",\"javascript:alert(1)\"]}|/urls/1|422",
                    "{\"urls\":[\"https://user@a.example\"]}|/urls/0|422", "{\"country\":\"XX\"}|/country|422",
                    "{\"country\":\"kr\"}|/country|422", "{\"id\":\"x\"}|/id|400",
                    "{\"memberships\":[]}|/memberships|400", "{\"accountId\":\"x\"}|/accountId|400",
                    "{\"aliases\":\"x\"}|/aliases|400", "{\"topics\":[null]}|/topics/0|400" })
    void anEditThatBreaksARuleIsRefused(String patch, String pointer, int status) {
        ResponseEntity<byte[]> answer = this.scene.send(HttpMethod.PATCH, "/api/v1/people/chansung-park", Tokens.MIA,
                patch, HttpHeaders.IF_MATCH, "*");
        assertThat(answer.getStatusCode().value()).as(Scene.body(answer)).isEqualTo(status);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void whoHasAnAccountEditsThemselves() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        String target = this.scene.person("{\"name\": \"%s\", \"country\": \"KR\"}".formatted(Scene.fresh("Target")));
        JsonNode claim = Api.json(this.scene.sent(HttpStatus.CREATED, HttpMethod.POST, "/api/v1/claims", nia,
                "{\"personId\": \"%s\"}".formatted(target)));
        this.scene.confirmed(Tokens.ADA, claim, "claims");
        patched(HttpStatus.FORBIDDEN, "/api/v1/people/" + target, Tokens.MAX, "{\"name\": \"X\"}", "*");
        patched(HttpStatus.NOT_FOUND, "/api/v1/people/" + nia.personId(), Tokens.ADA, "{\"name\": \"X\"}", "*");
        patched(HttpStatus.NOT_FOUND, "/api/v1/people/nobody", Tokens.ADA, "{\"name\": \"X\"}", "*");
    }

    @Test
    void aManagerMakesAndEditsACommunityOfTheirScope() {
        String name = Scene.fresh("TFUG Busan");
        ResponseEntity<byte[]> made = this.scene.sent(HttpStatus.CREATED, HttpMethod.POST, "/api/v1/communities",
                Tokens.MIA, "{\"name\": \"%s\", \"program\": \"TFUG\", \"country\": \"KR\"}".formatted(name));
        String path = String.valueOf(made.getHeaders().getLocation());
        assertThat(this.scene.api().json(path)).isEqualTo(Api.json(made));
        JsonNode edited = Api.json(patched(HttpStatus.OK, path, Tokens.MIA, "{\"city\": \"Busan\"}",
                String.valueOf(made.getHeaders().getETag())));
        assertThat(edited.get("city").asString()).isEqualTo("Busan");
        assertThat(edited.get("name").asString()).isEqualTo(name);
        assertThat(this.scene.api().json(path)).isEqualTo(edited);
        patched(HttpStatus.PRECONDITION_FAILED, path, Tokens.MIA, "{}", "\"v1\"");
        patched(HttpStatus.FORBIDDEN, path, Tokens.MIA, "{\"country\": \"NG\"}", "*");
        patched(HttpStatus.UNPROCESSABLE_CONTENT, path, Tokens.MIA, "{\"program\": \"NONE\"}", "*");
        patched(HttpStatus.BAD_REQUEST, path, Tokens.MIA, "{\"slug\": \"x\"}", "*");
        patched(HttpStatus.NOT_FOUND, "/api/v1/communities/none", Tokens.MIA, "{}", "*");
    }

    @Test
    void whoDecidesFollowsTheCountryOfTheCommunity() {
        String community = this.scene.community(
                "{\"name\": \"%s\", \"program\": \"TFUG\", \"country\": \"NG\"}".formatted(Scene.fresh("TFUG Moving")));
        JsonNode requested = this.scene.requested(this.scene.signedIn(Tokens.NIA, "NG"), """
                {"program": "TFUG", "role": "lead", "communityId": "%s"}""".formatted(community));
        String queue = "/api/v1/memberships?community=" + community;
        assertThat(this.scene.read(Tokens.MIA, queue).get("total").asInt()).isZero();
        patched(HttpStatus.OK, "/api/v1/communities/" + community, Tokens.MAX, "{\"country\": \"SG\"}", "*");
        assertThat(this.scene.read(Tokens.MIA, queue).at("/items/0/id")).isEqualTo(requested.get("id"));
    }

    private String person(String name) {
        return this.scene.person("{\"name\": \"%s\"}".formatted(name));
    }

    private void refused(HttpStatus status, String path, String json) {
        this.scene.sent(status, HttpMethod.POST, path, GDE_IN_APAC, json);
    }

    private ResponseEntity<byte[]> patched(HttpStatus status, String path, Member member, String patch, String tag) {
        return this.scene.sent(status, HttpMethod.PATCH, path, member, patch, HttpHeaders.IF_MATCH, tag);
    }

}
