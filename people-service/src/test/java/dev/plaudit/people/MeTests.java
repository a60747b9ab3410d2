package dev.plaudit.people;

import java.util.List;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.identity.ApiTokenText;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.AtOnce;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what members do with their own account.
 */
@WithAccounts
class MeTests {

    private static final String ME = "/api/v1/me";

    private final Api api;

    private final Gateway gateway;

    private final MongoDatabase database;

    MeTests(@LocalServerPort int port, @Autowired MongoDatabase database) {
        this.api = new Api(port);
        this.gateway = new Gateway(this.api);
        this.database = database;
    }

    @Test
    void membersReadTheirAccountAndProfileAsOne() {
        ResponseEntity<byte[]> answer = this.gateway.get(this.gateway.signIn("ana"), ME);
        assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
        JsonNode ana = Api.json(answer);
        assertThat(ana.get("name").asString()).isEqualTo("Ana Lima");
        assertThat(ana.get("country").asString()).isEqualTo("SG");
        assertThat(ana.get("visibility").asString()).isEqualTo("hidden");
        assertThat(Api.texts(ana.get("roles"))).containsExactly("member", "organizer");
        assertThat(ana.get("memberships").get(1).get("communityId").asString()).isEqualTo("tfug-singapore");
        assertThat(ana.get("memberships").get(1).get("state").asString()).isEqualTo("confirmed");
        assertThat(ana.get("logins").get(0).get("issuer").asString()).isEqualTo(Gateway.ISSUER);
        assertThat(ana.get("logins").get(0).get("lastSignInAt").asString()).isNotEmpty();
        assertThat(ana.has("email")).isFalse();
    }

    @Test
    void aPatchChangesWhatItNames() {
        Member nia = this.gateway.newMember();
        JsonNode before = me(nia);
        JsonNode after = Api.json(patch(nia, """
                {"country":"KE","affiliation":"E\u0301cole","topics":["JAX"],"urls":["https://example.org/nia"]}"""));
        assertThat(after.get("country").asString()).isEqualTo("KE");
        assertThat(after.get("affiliation").asString()).isEqualTo("\u00c9cole");
        assertThat(after.get("name")).isEqualTo(before.get("name"));
        assertThat(me(nia)).isEqualTo(after);
        JsonNode cleared = Api.json(patch(nia, "{\"country\":null,\"topics\":null}"));
        assertThat(cleared.get("country").isNull()).isTrue();
        assertThat(cleared.get("topics")).isEmpty();
        assertThat(cleared.get("affiliation")).isEqualTo(after.get("affiliation"));
        patch(nia, "{\"name\":\"Nia Okafor\"}");
        assertThat(this.gateway.identity(nia.accountId()).get("name").asString()).isEqualTo("Nia Okafor");
    }

    @ParameterizedTest
    @CsvSource({ "application/merge-patch+json, 200", "application/json, 200", "text/plain, 415",
            "application/json-patch+json, 415" })
    void aPatchIsAMergePatch(String type, int status) {
        Member nia = this.gateway.newMember();
        assertThat(this.gateway
            .send(nia, HttpMethod.PATCH, ME, "{\"country\":\"KE\"}", "If-Match", "*", "Content-Type", type)
            .getStatusCode()
            .value()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"roles\":[\"admin\"]}", "{\"scopes\":[\"*/*\"]}", "{\"personId\":\"sayak-paul\"}",
            "{\"id\":\"x\"}", "{\"email\":\"x@y.example\"}", "{\"memberships\":[]}", "{\"logins\":[]}",
            "{\"standing\":{}}", "{\"version\":7}", "{\"country\":7}", "{\"urls\":\"https://example.org\"}",
            "{\"name\":\"a\\u202eb\"}", "{\"urls\":[null]}", "[]", "7", "{\"name\":\"a\",\"name\":\"b\"}" })
    void whatCannotBeSetIsRefusedAndNothingIsStored(String patch) {
        Member nia = this.gateway.newMember();
        JsonNode before = me(nia);
        assertThat(patch(nia, patch).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(me(nia)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';',
            value = { "{\"name\":null}; /name", "{\"name\":\" \"}; /name", "{\"country\":\"XX\"}; /country",
                    "{\"urls\":[\"https://a.example\",\"javascript:alert(1)\"]}; /urls/1",
                    "{\"visibility\":\"friends\"}; /visibility", "{\"visibility\":null}; /visibility",
                    "{\"topics\":[\"\"]}; /topics/0" })
    void whatBreaksARuleIsRefusedByName(String patch, String pointer) {
        ResponseEntity<byte[]> answer = patch(this.gateway.newMember(), patch);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.json(answer).get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void onlyOrganizersShowThemselves() {
        assertThat(patch(this.gateway.newMember(), "{\"visibility\":\"public\"}").getStatusCode())
            .isEqualTo(HttpStatus.FORBIDDEN);
        Member ana = this.gateway.signIn("ana");
        String page = "/api/v1/people/" + ana.personId();
        this.api.problem(page, HttpStatus.NOT_FOUND);
        assertThat(patch(ana, "{\"visibility\":\"public\"}").getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(this.api.json(page).get("name").asString()).isEqualTo("Ana Lima");
        patch(ana, "{\"visibility\":\"hidden\"}");
        this.api.problem(page, HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({ "PATCH, /api/v1/me", "DELETE, /api/v1/me", "DELETE, /api/v1/me/logins/LOGIN" })
    void aWriteNamesTheStateItIsBasedOn(String method, String path) {
        Member nia = this.gateway.newMember();
        String login = me(nia).get("logins").get(0).get("id").asString();
        String body = method.equals("PATCH") ? "{\"country\":\"KE\"}" : "";
        HttpMethod how = HttpMethod.valueOf(method);
        String where = path.replace("LOGIN", login);
        assertThat(this.gateway.send(nia, how, where, body).getStatusCode())
            .isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
        String old = this.gateway.tag(nia, ME);
        patch(nia, "{\"affiliation\":\"ACME\"}");
        assertThat(this.gateway.send(nia, how, where, body, "If-Match", old).getStatusCode())
            .isEqualTo(HttpStatus.PRECONDITION_FAILED);
        assertThat(me(nia).get("affiliation").asString()).isEqualTo("ACME");
    }

    @Test
    void signingInAgainDoesNotMakeAWriteStale() {
        String subject = "somebody-" + UUID.randomUUID();
        Member nia = this.gateway.signIn(subject);
        String tag = this.gateway.tag(nia, ME);
        this.gateway.signIn(subject);
        assertThat(
                this.gateway.send(nia, HttpMethod.PATCH, ME, "{\"country\":\"KE\"}", "If-Match", tag).getStatusCode())
            .isEqualTo(HttpStatus.OK);
    }

    @Test
    void oneLoginStays() {
        Member nia = this.gateway.newMember();
        String second = "somebody-" + UUID.randomUUID();
        assertThat(unlink(nia, login(nia, 0)).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        this.gateway.ask("/internal/links", "{\"accountId\":\"%s\",\"issuer\":\"%s\",\"subject\":\"%s\"}"
            .formatted(nia.accountId(), Gateway.ISSUER, second));
        assertThat(unlink(nia, login(this.gateway.newMember(), 0)).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(unlink(nia, login(nia, 1)).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(unlink(nia, login(nia, 0)).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(this.gateway.signIn(second).accountId()).isNotEqualTo(nia.accountId());
    }

    @Test
    void ofTwoLoginsThatAreUnlinkedAtOnceOneStays() throws Exception {
        for (int round = 0; round < 5; round++) {
            Member nia = this.gateway.newMember();
            this.gateway.ask("/internal/links", "{\"accountId\":\"%s\",\"issuer\":\"%s\",\"subject\":\"%s\"}"
                .formatted(nia.accountId(), Gateway.ISSUER, UUID.randomUUID()));
            List<String> logins = List.of(login(nia, 0), login(nia, 1));
            List<HttpStatus> answers = AtOnce.run(2,
                    (at) -> HttpStatus.valueOf(this.gateway
                        .send(nia, HttpMethod.DELETE, ME + "/logins/" + logins.get(at), "", "If-Match", "*")
                        .getStatusCode()
                        .value()));
            assertThat(answers).containsOnlyOnce(HttpStatus.NO_CONTENT);
            assertThat(me(nia).get("logins")).hasSize(1);
        }
    }

    @Test
    void theExportHoldsAllAndNoSecrets() {
        String subject = "somebody-" + UUID.randomUUID();
        Member nia = Gateway.member(Api.json(this.gateway.visit(Gateway.ISSUER, subject,
                "\"name\":\"Nia\",\"email\":\"nia@mail.example\",\"emailVerified\":true")));
        String token = Api
            .json(this.gateway.send(nia, HttpMethod.POST, ME + "/tokens", "{\"name\":\"cron\",\"scopes\":[\"read\"]}"))
            .get("token")
            .asString();
        patch(nia, "{\"country\":\"KE\"}");
        Member ada = this.gateway.signIn("ada");
        this.gateway.send(ada, HttpMethod.PUT, "/api/v1/accounts/" + nia.accountId() + "/roles",
                "{\"roles\":[{\"role\":\"curator\"}],\"reason\":\"helps out\"}", "If-Match", "*");
        ResponseEntity<byte[]> answer = this.gateway.get(nia, ME + "/export");
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).contains("attachment");
        JsonNode export = Api.json(answer);
        assertThat(export.get("email").asString()).isEqualTo("nia@mail.example");
        assertThat(export.get("logins").get(0).get("subject").asString()).isEqualTo(subject);
        assertThat(export.get("persons").get(0).get("country").asString()).isEqualTo("KE");
        assertThat(export.get("tokens").get(0).get("name").asString()).isEqualTo("cron");
        assertThat(export.get("rights").toString()).contains("helps out");
        assertThat(export.get("actions").valueStream().map((action) -> action.get("action").asString()))
            .containsExactly("SIGN_IN", "MAKE_TOKEN", "CHANGE_ROLES");
        assertThat(export.get("actions").get(2).get("address").isNull()).isTrue();
        assertThat(export.toString()).doesNotContain("hash", token).doesNotContain(ApiTokenText.hash(token));
    }

    @Test
    void anErasedAccountIsGoneAndItsLoginOpensAnother() {
        String subject = "somebody-" + UUID.randomUUID();
        Member nia = Gateway.member(Api.json(this.gateway.visit(Gateway.ISSUER, subject,
                "\"name\":\"Gone Girl\",\"email\":\"gone@mail.example\",\"emailVerified\":true")));
        String token = Api
            .json(this.gateway.send(nia, HttpMethod.POST, ME + "/tokens", "{\"name\":\"cron\",\"scopes\":[\"read\"]}"))
            .get("token")
            .asString();
        assertThat(erase(nia).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(this.gateway.get(nia, ME).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(this.gateway.ask("/internal/token-checks", "{\"hash\":\"%s\"}".formatted(ApiTokenText.hash(token)))
            .getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        for (String collection : List.of("accounts", "people", "logins", "tokens", "token-hashes")) {
            for (Document document : this.database.getCollection(collection).find()) {
                assertThat(document.toJson()).as(collection).doesNotContain("Gone Girl", "gone@mail", subject);
            }
        }
        Member again = this.gateway.signIn(subject);
        assertThat(again.accountId()).isNotEqualTo(nia.accountId());
        Member ada = this.gateway.signIn("ada");
        assertThat(Api.json(this.gateway.get(ada, "/api/v1/accounts?q=Gone")).get("total").asInt()).isZero();
        assertThat(Api.json(this.gateway.get(ada, "/api/v1/audit?record=accounts/" + nia.accountId())).toString())
            .contains("ERASE_OWN_ACCOUNT");
    }

    @Test
    void whatIsLeftOfAnErasureThatBrokeOffKeepsNobodyOut() {
        String subject = "somebody-" + UUID.randomUUID();
        Member nia = this.gateway.signIn(subject);
        this.database.getCollection("accounts")
            .updateOne(eq("_id", nia.accountId()), new Document("$set", new Document("erasing", true)));
        Member again = this.gateway.signIn(subject);
        assertThat(again.accountId()).isNotEqualTo(nia.accountId());
        assertThat(this.gateway.signIn(subject).accountId()).isEqualTo(again.accountId());
    }

    @Test
    void aPersonThatWasPublicStaysWithoutWhatWasEntered() {
        Member ada = this.gateway.signIn("ada");
        Member cat = this.gateway.newMember();
        this.gateway.send(ada, HttpMethod.PUT, "/api/v1/accounts/" + cat.accountId() + "/roles",
                "{\"roles\":[{\"role\":\"organizer\"}],\"reason\":\"organizes\"}", "If-Match", "*");
        Member organizer = Gateway.member(this.gateway.identity(cat.accountId()));
        String page = "/api/v1/people/" + cat.personId();
        patch(organizer, "{\"visibility\":\"public\",\"affiliation\":\"ACME\",\"urls\":[\"https://cat.example\"]}");
        assertThat(this.api.json(page).get("affiliation").asString()).isEqualTo("ACME");
        erase(organizer);
        JsonNode left = this.api.json(page);
        assertThat(left.get("name").asString()).isEqualTo(cat.name());
        assertThat(left.get("affiliation").isNull()).isTrue();
        assertThat(left.get("urls")).isEmpty();
        Document stored = this.database.getCollection("people").find(eq("_id", cat.personId())).first();
        assertThat(String.valueOf(stored)).doesNotContain(cat.accountId());
    }

    private JsonNode me(Member member) {
        ResponseEntity<byte[]> answer = this.gateway.get(member, ME);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return Api.json(answer);
    }

    private String login(Member member, int at) {
        return me(member).get("logins").get(at).get("id").asString();
    }

    private ResponseEntity<byte[]> patch(Member member, String patch) {
        return this.gateway.sendCurrent(member, HttpMethod.PATCH, ME, patch, ME);
    }

    private ResponseEntity<byte[]> unlink(Member member, String login) {
        return this.gateway.sendCurrent(member, HttpMethod.DELETE, ME + "/logins/" + login, "", ME);
    }

    private ResponseEntity<byte[]> erase(Member member) {
        return this.gateway.sendCurrent(member, HttpMethod.DELETE, ME, "", ME);
    }

}
