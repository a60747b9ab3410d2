package dev.plaudit.people;

import java.util.List;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.AtOnce;
import dev.plaudit.platform.testing.Tokens;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what the gateway is told of those who sign in.
 */
@WithAccounts
@ExtendWith(OutputCaptureExtension.class)
class SignInTests {

    private final Api api;

    private final Gateway gateway;

    private final MongoDatabase database;

    SignInTests(@LocalServerPort int port, @Autowired MongoDatabase database) {
        this.api = new Api(port);
        this.gateway = new Gateway(this.api);
        this.database = database;
    }

    @Test
    void theFirstSignInOpensAnAccountWithAHiddenPerson() {
        JsonNode nia = visit(subject(), "\"name\":\"Nia  Okafor\",\"profileUrl\":\"https://example.org/nia\"");
        assertThat(nia.get("roles").toString()).isEqualTo("[\"member\"]");
        assertThat(nia.get("scopes")).isEmpty();
        assertThat(nia.get("disabled").asBoolean()).isFalse();
        assertThat(nia.get("personId").asString()).startsWith("nia-okafor");
        this.api.problem("/api/v1/people/" + nia.get("personId").asString(), HttpStatus.NOT_FOUND);
        assertThat(this.gateway.identity(nia.get("accountId").asString())).isEqualTo(nia);
    }

    @Test
    void theSameLoginIsTheSameAccount() {
        String subject = subject();
        assertThat(visit(subject, "\"name\":\"Nia\"")).isEqualTo(visit(subject, "\"name\":\"Another Name\""));
    }

    @Test
    void everybodyOfOneNameGetsAPersonOfTheirOwn() {
        String name = "\"name\":\"Twin %s\"".formatted(UUID.randomUUID());
        assertThat(visit(subject(), name).get("personId")).isNotEqualTo(visit(subject(), name).get("personId"));
    }

    @Test
    void manyFirstSignInsAtOnceOpenOneAccountWithOnePerson() throws Exception {
        for (int round = 0; round < 5; round++) {
            String subject = subject();
            String name = "Crowd " + subject;
            long before = this.database.getCollection("people").countDocuments();
            List<JsonNode> identities = AtOnce.run(8, (at) -> visit(subject, "\"name\":\"%s\"".formatted(name)));
            assertThat(identities).containsOnly(identities.getFirst());
            assertThat(this.database.getCollection("accounts").countDocuments(eq("name", name))).isEqualTo(1);
            assertThat(this.database.getCollection("people").countDocuments()).isEqualTo(before + 1);
        }
    }

    @Test
    void whatBrokeOffIsGoneOnWith() {
        String subject = subject();
        JsonNode whole = visit(subject, "\"name\":\"Crash %s\"".formatted(subject));
        String id = whole.get("accountId").asString();
        // As after a crash between the person and the account, and before the person.
        this.database.getCollection("accounts").deleteOne(eq("_id", id));
        assertThat(visit(subject, "\"name\":\"Crash %s\"".formatted(subject))).isEqualTo(whole);
        this.database.getCollection("accounts").deleteOne(eq("_id", id));
        this.database.getCollection("people").deleteOne(eq("_id", whole.get("personId").asString()));
        assertThat(visit(subject, "\"name\":\"Crash %s\"".formatted(subject))).isEqualTo(whole);
    }

    @Test
    void aPointerThatTheAccountDoesNotNameLeadsNowhere() {
        Member other = this.gateway.newMember();
        String subject = subject();
        JsonNode first = visit(subject, "\"name\":\"Stray\"");
        // As after a crash while the login was linked to or unlinked from the other.
        this.database.getCollection("logins")
            .updateOne(eq("accountId", first.get("accountId").asString()),
                    new Document("$set", new Document("accountId", other.accountId())));
        assertThat(visit(subject, "\"name\":\"Stray\"").get("accountId").asString()).isNotEqualTo(other.accountId());
    }

    @Test
    void anotherIssuerIsSomebodyElseWhateverItSays() {
        String subject = subject();
        String more = "\"name\":\"Ada\",\"email\":\"ada@example.org\",\"emailVerified\":true";
        JsonNode here = visit("ada", more);
        JsonNode there = Api.json(this.gateway.visit("https://evil.example", "ada", more));
        JsonNode sameMail = visit(subject, more);
        assertThat(here.get("roles").toString()).contains("admin");
        assertThat(List.of(there, sameMail)).allSatisfy((other) -> {
            assertThat(other.get("accountId")).isNotEqualTo(here.get("accountId"));
            assertThat(other.get("personId")).isNotEqualTo(here.get("personId"));
            assertThat(other.get("roles").toString()).isEqualTo("[\"member\"]");
        });
        assertThat(there.get("accountId")).isNotEqualTo(sameMail.get("accountId"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"roles\":[\"admin\"]", "\"groups\":[\"admin\"]", "\"accountId\":\"x\"" })
    void aProviderGivesNoRoles(String claim) {
        ResponseEntity<byte[]> answer = this.gateway.visit(Gateway.ISSUER, subject(), claim);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"name\":null", "\"name\":\"   \"", "\"profileUrl\":\"javascript:alert(1)\"",
            "\"picture\":\"data:,\"" })
    void whatAProviderLacksKeepsNobodyOut(String claim) {
        assertThat(visit(subject(), claim).get("name").asString()).isEqualTo("Unnamed");
    }

    @Test
    void aNameThatIsTooLongIsCut() {
        assertThat(visit(subject(), "\"name\":\"%s\"".formatted("n".repeat(300))).get("name").asString()).hasSize(200);
    }

    @Test
    void aSubjectIsAscii() {
        assertThat(this.gateway.visit(Gateway.ISSUER, "é", "\"name\":\"E\"").getStatusCode())
            .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void organizersAreThoseWithAMembership() {
        assertThat(visit("ana", "\"name\":\"x\"").get("roles").toString()).isEqualTo("[\"member\",\"organizer\"]");
        assertThat(visit("mia", "\"name\":\"x\"").get("scopes").toString()).isEqualTo("[\"*/apac\"]");
    }

    @Test
    void anAddressOfSomebodyIsInNoAnswerAndNoLog(CapturedOutput output) {
        String subject = subject();
        String more = "\"name\":\"Secret\",\"email\":\"%s@mail.example\",\"emailVerified\":true".formatted(subject);
        Member member = Gateway.member(visit(subject, more));
        Member ada = this.gateway.signIn("ada");
        String answers = visit(subject, more) + text(this.gateway.get(member, "/api/v1/me"))
                + text(this.gateway.get(ada, "/api/v1/accounts/" + member.accountId()))
                + text(this.gateway.get(ada, "/api/v1/accounts?q=Secret"))
                + text(this.gateway.get(ada, "/api/v1/audit?record=accounts/" + member.accountId()));
        assertThat(answers).contains("Secret").doesNotContain("mail.example");
        assertThat(output).doesNotContain("mail.example");
    }

    @Test
    void aFirstSignInIsInTheAuditLogOnce() throws Exception {
        String subject = subject();
        List<JsonNode> identities = AtOnce.run(4, (at) -> visit(subject, "\"name\":\"Logged\""));
        String id = identities.getFirst().get("accountId").asString();
        JsonNode log = Api.json(this.gateway.get(this.gateway.signIn("ada"), "/api/v1/audit?record=accounts/" + id));
        assertThat(log.get("total").asInt()).isEqualTo(1);
        assertThat(log.get("items").get(0).get("action").asString()).isEqualTo("SIGN_IN");
        assertThat(log.get("items").get(0).get("address").asString()).isEqualTo("192.0.2.7");
    }

    @Test
    void onlyTheGatewayAsks() {
        String visit = "{\"issuer\":\"i\",\"subject\":\"s\"}";
        assertThat(status("/internal/sign-ins", visit, "")).isEqualTo(401);
        assertThat(status("/internal/sign-ins", visit, Tokens.bearer(Tokens.ADA, "people-service"))).isEqualTo(403);
        for (String path : List.of("/internal/sign-ins", "/internal/links", "/internal/token-checks")) {
            String body = path.endsWith("checks") ? "{\"hash\":\"%s\"}".formatted("0".repeat(64))
                    : path.endsWith("links") ? "{\"accountId\":\"a\",\"issuer\":\"i\",\"subject\":\"s\"}" : visit;
            assertThat(status(path, body, Tokens.bearerOf("events-service", "people-service"))).as(path).isEqualTo(403);
        }
        assertThat(this.api
            .send(HttpMethod.GET, "/internal/accounts/x", Tokens.bearerOf("events-service", "people-service"), "")
            .getStatusCode()
            .value()).isEqualTo(403);
    }

    @Test
    void nobodyIsToldOfAnAccountThatIsNotThere() {
        assertThat(this.api
            .send(HttpMethod.GET, "/internal/accounts/nobody", Tokens.bearerOf("gateway", "people-service"), "")
            .getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aSecondLoginLeadsToTheSameAccount() {
        Member member = this.gateway.newMember();
        String second = subject();
        assertThat(link(member, second).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(link(member, second).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(this.gateway.signIn(second).accountId()).isEqualTo(member.accountId());
        JsonNode logins = Api.json(this.gateway.get(member, "/api/v1/me")).get("logins");
        assertThat(logins).hasSize(2);
    }

    @Test
    void aLoginOfAnotherAccountIsNotLinked() {
        Member member = this.gateway.newMember();
        String taken = subject();
        Member owner = this.gateway.signIn(taken);
        assertThat(link(member, taken).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(this.gateway.signIn(taken).accountId()).isEqualTo(owner.accountId());
        assertThat(Api.json(this.gateway.get(member, "/api/v1/me")).get("logins")).hasSize(1);
    }

    @Test
    void twoAccountsThatLinkOneLoginAtOnceDoNotBothGetIt() throws Exception {
        List<Member> members = List.of(this.gateway.newMember(), this.gateway.newMember());
        String login = subject();
        List<Integer> statuses = AtOnce.run(2, (at) -> link(members.get(at), login).getStatusCode().value());
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(members.stream()
            .mapToInt((member) -> Api.json(this.gateway.get(member, "/api/v1/me")).get("logins").size())
            .sum()).isEqualTo(3);
    }

    private ResponseEntity<byte[]> link(Member member, String subject) {
        return this.gateway.ask("/internal/links", "{\"accountId\":\"%s\",\"issuer\":\"%s\",\"subject\":\"%s\"}"
            .formatted(member.accountId(), Gateway.ISSUER, subject));
    }

    private JsonNode visit(String subject, String more) {
        ResponseEntity<byte[]> answer = this.gateway.visit(Gateway.ISSUER, subject, more);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
        return Api.json(answer);
    }

    private int status(String path, String json, String authorization) {
        return this.api.send(HttpMethod.POST, path, authorization, json).getStatusCode().value();
    }

    private static String text(ResponseEntity<byte[]> answer) {
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return Api.json(answer).toString();
    }

    private static String subject() {
        return "somebody-" + UUID.randomUUID();
    }

}
