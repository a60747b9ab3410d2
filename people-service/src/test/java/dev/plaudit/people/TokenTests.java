package dev.plaudit.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
import dev.plaudit.platform.identity.TokenScope;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.AtOnce;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for API tokens, how members make them and what the gateway is told of them.
 */
@WithAccounts
class TokenTests {

    private static final String TOKENS = "/api/v1/me/tokens";

    private static final String READ = "{\"name\":\"cron\",\"scopes\":[\"read\"]}";

    private final Gateway gateway;

    private final MongoDatabase database;

    TokenTests(@LocalServerPort int port, @Autowired MongoDatabase database) {
        this.gateway = new Gateway(new Api(port));
        this.database = database;
    }

    @Test
    void theTextIsToldOnceAndOnlyItsHashIsKept() {
        Member nia = this.gateway.newMember();
        ResponseEntity<byte[]> answer = make(nia, READ);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
        String text = Api.json(answer).get("token").asString();
        assertThat(ApiTokenText.isWellFormed(text)).isTrue();
        String secret = text.substring(0, text.length() - 6);
        assertThat(list(nia).toString()).contains("cron").doesNotContain(secret, "hash");
        for (String collection : this.database.listCollectionNames()) {
            for (Document document : this.database.getCollection(collection).find()) {
                assertThat(document.toJson()).as(collection).doesNotContain(secret);
            }
        }
    }

    @Test
    void theGatewayIsToldForWhomATokenSpeaks() {
        Member ana = this.gateway.signIn("ana");
        JsonNode made = Api.json(make(ana,
                "{\"name\":\"bot\",\"scopes\":[\"submit\",\"read\",\"read\"],\"community\":\"tfug-singapore\"}"));
        JsonNode checked = Api.json(check(made));
        assertThat(checked.get("identity")).isEqualTo(this.gateway.identity(ana.accountId()));
        assertThat(checked.get("token").get("id")).isEqualTo(made.get("id"));
        assertThat(Api.texts(checked.get("token").get("scopes"))).containsExactly("read", "submit");
        assertThat(checked.get("token").get("community").asString()).isEqualTo("tfug-singapore");
        assertThat(checked.get("token").get("expiresAt")).isEqualTo(made.get("expiresAt"));
    }

    @Test
    void aTokenLastsNinetyDaysUnlessItSaysOtherwise() {
        JsonNode made = Api.json(make(this.gateway.newMember(), READ));
        Instant created = Instant.parse(made.get("createdAt").asString());
        assertThat(Instant.parse(made.get("expiresAt").asString())).isEqualTo(created.plus(Duration.ofDays(90)));
    }

    @ParameterizedTest
    @CsvSource({ "364, 201", "367, 422", "-1, 422" })
    void aTokenLastsAYearAtMost(int days, int status) {
        Instant end = Clock.systemUTC().instant().plus(Duration.ofDays(days));
        ResponseEntity<byte[]> answer = make(this.gateway.newMember(),
                "{\"name\":\"x\",\"scopes\":[\"read\"],\"expiresAt\":\"%s\"}".formatted(end));
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';',
            value = { "{\"name\":\"x\",\"scopes\":[]}; 422; /scopes", "{\"name\":\"x\"}; 422; /scopes",
                    "{\"name\":\"\",\"scopes\":[\"read\"]}; 422; /name",
                    "{\"name\":\"x\",\"scopes\":[\"read\",\"admin\"]}; 422; /scopes/1",
                    "{\"name\":\"x\",\"scopes\":[\"read\"],\"community\":\"tfug-houston\"}; 422; /community",
                    "{\"name\":\"x\",\"scopes\":[\"read\"],\"accountId\":\"ada\"}; 400; /accountId",
                    "{\"name\":\"x\",\"scopes\":[\"read\"],\"expiresAt\":\"soon\"}; 400; /expiresAt" })
    void whatMakesNoTokenIsRefusedByName(String wish, int status, String pointer) {
        ResponseEntity<byte[]> answer = make(this.gateway.signIn("ana"), wish);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(Api.json(answer).get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void anAccountHasTwentyTokensEvenWhenItMakesThemAtOnce() throws Exception {
        Member nia = this.gateway.newMember();
        for (int i = 0; i < 17; i++) {
            make(nia, READ);
        }
        List<Integer> statuses = AtOnce.run(6, (at) -> make(nia, READ).getStatusCode().value());
        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses.stream().filter((status) -> status == 201)).hasSize(3);
        assertThat(list(nia).get("items")).hasSize(20);
        revoke(nia, list(nia).get("items").get(0));
        assertThat(make(nia, READ).getStatusCode()).isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void aRevokedTokenIsVoidAndTheOthersAreNot() {
        Member nia = this.gateway.newMember();
        JsonNode first = Api.json(make(nia, READ));
        JsonNode second = Api.json(make(nia, READ));
        String path = TOKENS + "/" + first.get("id").asString();
        assertThat(this.gateway.send(nia, HttpMethod.DELETE, path, "").getStatusCode())
            .isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(this.gateway.send(nia, HttpMethod.DELETE, path, "", "If-Match", "\"v1\"").getStatusCode())
            .isEqualTo(HttpStatus.PRECONDITION_FAILED);
        assertThat(check(first).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(revoke(nia, first).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(check(first).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(check(second).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(revoke(nia, first).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyRevokesTheTokensOfOthers() {
        JsonNode token = Api.json(make(this.gateway.newMember(), READ));
        assertThat(revoke(this.gateway.newMember(), token).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(check(token).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void theTokensOfADisabledAccountAreVoidWhileItIs() {
        Member nia = this.gateway.newMember();
        JsonNode token = Api.json(make(nia, READ));
        disable(nia, true);
        assertThat(check(token).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        disable(nia, false);
        assertThat(check(token).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aPointerAloneOpensNothing() {
        Member nia = this.gateway.newMember();
        JsonNode token = Api.json(make(nia, READ));
        // As after a crash between the two writes of making or revoking one.
        this.database.getCollection("tokens").deleteOne(new Document("_id", nia.accountId()));
        assertThat(check(token).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "0000", "ABCDEF", "{\\\"$ne\\\":1}" })
    void aHashIsAHash(String hash) {
        assertThat(this.gateway.ask("/internal/token-checks", "{\"hash\":\"%s\"}".formatted(hash)).getStatusCode())
            .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whenAndFromWhereATokenWasUsedIsNoted() {
        Member nia = this.gateway.newMember();
        JsonNode token = Api.json(make(nia, READ));
        assertThat(list(nia).get("items").get(0).get("lastUsedAt").isNull()).isTrue();
        String tag = this.gateway.tag(nia, TOKENS);
        check(token);
        JsonNode used = list(nia).get("items").get(0);
        assertThat(used.get("lastUsedAt").asString()).isNotEmpty();
        assertThat(used.get("lastUsedFrom").asString()).isEqualTo("198.51.100.9");
        assertThat(this.gateway.tag(nia, TOKENS)).isEqualTo(tag);
    }

    @Test
    void noTokenMakesReadsOrRevokesTokens() {
        Member nia = this.gateway.newMember();
        JsonNode token = Api.json(make(nia, READ));
        Member program = Tokens.byToken(nia, TokenScope.values());
        List<Integer> statuses = new ArrayList<>();
        statuses.add(make(program, READ).getStatusCode().value());
        statuses.add(this.gateway.get(program, TOKENS).getStatusCode().value());
        statuses.add(this.gateway
            .send(program, HttpMethod.DELETE, TOKENS + "/" + token.get("id").asString(), "", "If-Match", "*")
            .getStatusCode()
            .value());
        assertThat(statuses).containsOnly(403);
        assertThat(list(nia).get("items")).hasSize(1);
    }

    @Test
    void makingAndRevokingIsInTheAuditLog() {
        Member nia = this.gateway.newMember();
        JsonNode token = Api.json(make(nia, READ));
        revoke(nia, token);
        JsonNode log = Api.json(this.gateway.get(this.gateway.signIn("ada"),
                "/api/v1/audit?record=tokens/" + token.get("id").asString()));
        assertThat(log.get("items").valueStream().map((entry) -> entry.get("action").asString()))
            .containsExactlyInAnyOrder("MAKE_TOKEN", "REVOKE_TOKEN");
    }

    private ResponseEntity<byte[]> make(Member member, String wish) {
        return this.gateway.send(member, HttpMethod.POST, TOKENS, wish);
    }

    private JsonNode list(Member member) {
        return Api.json(this.gateway.get(member, TOKENS));
    }

    private ResponseEntity<byte[]> revoke(Member member, JsonNode token) {
        return this.gateway.sendCurrent(member, HttpMethod.DELETE, TOKENS + "/" + token.get("id").asString(), "",
                TOKENS);
    }

    private ResponseEntity<byte[]> check(JsonNode made) {
        return this.gateway.ask("/internal/token-checks", "{\"hash\":\"%s\",\"address\":\"198.51.100.9\"}"
            .formatted(ApiTokenText.hash(made.get("token").asString())));
    }

    private void disable(Member member, boolean disabled) {
        this.gateway.send(this.gateway.signIn("ada"), HttpMethod.PUT,
                "/api/v1/accounts/" + member.accountId() + "/disabled",
                "{\"disabled\":%s,\"reason\":\"because\"}".formatted(disabled), "If-Match", "*");
    }

}
