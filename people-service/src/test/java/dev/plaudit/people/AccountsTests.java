package dev.plaudit.people;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.testing.Api;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what admins do with accounts.
 */
@WithAccounts
class AccountsTests {

    private static final String ACCOUNTS = "/api/v1/accounts";

    private final Gateway gateway;

    private final Member ada;

    AccountsTests(@LocalServerPort int port) {
        this.gateway = new Gateway(new Api(port));
        this.ada = this.gateway.signIn("ada");
    }

    @Test
    void anAccountIsReadWithItsLoginsAndRoles() {
        Member mia = this.gateway.signIn("mia");
        JsonNode account = Api.json(this.gateway.get(this.ada, path(mia)));
        assertThat(account.get("name").asString()).isEqualTo("Mia Chen");
        assertThat(account.get("logins").get(0).get("subject").asString()).isEqualTo("mia");
        assertThat(account.get("roles").toString())
            .isEqualTo("[{\"role\":\"manager\",\"program\":null,\"region\":\"apac\"}]");
        assertThat(account.get("decisions").get(0).get("by").asString()).isEqualTo("people-service");
        assertThat(account.get("disabled").isNull()).isTrue();
        assertThat(account.has("email")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "role=manager, Mia Chen", "region=apac, Mia Chen", "role=curator&disabled=false, Cal Ode",
            "q=Lima, Ana Lima", "login=https://id.example|cal, Cal Ode", "role=curator&disabled=true, ''" })
    void filtersNarrow(String filter, String names) {
        JsonNode page = Api.json(this.gateway.get(this.ada, ACCOUNTS + "?" + filter));
        assertThat(page.get("items").valueStream().map((account) -> account.get("name").asString()))
            .containsExactlyElementsOf(names.isEmpty() ? List.of() : List.of(names));
    }

    @Test
    void rolesAreGivenAndTakenAndWrittenDown() {
        Member member = this.gateway.newMember();
        ResponseEntity<byte[]> given = roles(member, """
                [{"role":"manager","program":"GDE","region":"apac"},{"role":"manager","region":"india"},
                {"role":"curator"},{"role":"curator"}]""");
        assertThat(given.getStatusCode()).isEqualTo(HttpStatus.OK);
        JsonNode identity = this.gateway.identity(member.accountId());
        assertThat(Api.texts(identity.get("roles"))).containsExactly("member", "manager", "curator");
        assertThat(Api.texts(identity.get("scopes"))).containsExactly("GDE/apac", "*/india");
        roles(member, "[]");
        assertThat(Api.texts(this.gateway.identity(member.accountId()).get("roles"))).containsExactly("member");
        JsonNode decisions = Api.json(this.gateway.get(this.ada, path(member))).get("decisions");
        assertThat(decisions).hasSize(2).allSatisfy((decision) -> {
            assertThat(decision.get("by").asString()).isEqualTo(this.ada.accountId());
            assertThat(decision.get("reason").asString()).isEqualTo("because");
        });
        JsonNode log = Api.json(
                this.gateway.get(this.ada, "/api/v1/audit?action=CHANGE_ROLES&record=accounts/" + member.accountId()));
        assertThat(log.get("total").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "[{\"role\":\"manager\",\"region\":\"atlantis\"}]; /roles/0/region",
            "[{\"role\":\"curator\"},{\"role\":\"manager\",\"program\":\"NASA\"}]; /roles/1/program",
            "[{\"role\":\"curator\",\"region\":\"apac\"}]; /roles/0/region", "[{\"role\":\"member\"}]; /roles/0/role",
            "[{\"role\":\"root\"}]; /roles/0/role", "[{}]; /roles/0/role", "null; /roles" })
    void rolesThatMeanNothingAreRefusedByName(String roles, String pointer) {
        Member member = this.gateway.newMember();
        ResponseEntity<byte[]> answer = roles(member, roles);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.json(answer).get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
        assertThat(this.gateway.identity(member.accountId()).get("roles")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"roles\":[]}", "{\"roles\":[],\"reason\":\" \"}" })
    void aDecisionNeedsAReason(String body) {
        ResponseEntity<byte[]> answer = this.gateway.sendCurrent(this.ada, HttpMethod.PUT,
                path(this.gateway.newMember()) + "/roles", body, path(this.gateway.newMember()));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.json(answer).get("errors").get(0).get("pointer").asString()).isEqualTo("/reason");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"email\":\"x@y.example\"", "\"personId\":\"chansung-park\"", "\"disabled\":false",
            "\"logins\":[]" })
    void nothingElseIsSetAlongWithRoles(String field) {
        Member member = this.gateway.newMember();
        ResponseEntity<byte[]> answer = this.gateway.sendCurrent(this.ada, HttpMethod.PUT, path(member) + "/roles",
                "{\"roles\":[],\"reason\":\"because\",%s}".formatted(field), path(member));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = { "roles", "disabled" })
    void aDecisionNamesTheStateItIsBasedOn(String what) {
        Member member = this.gateway.newMember();
        String body = what.equals("roles") ? "{\"roles\":[{\"role\":\"curator\"}],\"reason\":\"because\"}"
                : "{\"disabled\":true,\"reason\":\"because\"}";
        String path = path(member) + "/" + what;
        assertThat(this.gateway.send(this.ada, HttpMethod.PUT, path, body).getStatusCode())
            .isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(this.gateway.send(this.ada, HttpMethod.PUT, path, body, "If-Match", "\"v99\"").getStatusCode())
            .isEqualTo(HttpStatus.PRECONDITION_FAILED);
        ResponseEntity<byte[]> done = this.gateway.sendCurrent(this.ada, HttpMethod.PUT, path, body, path(member));
        assertThat(done.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(done.getHeaders().getETag()).isEqualTo(this.gateway.tag(this.ada, path(member)));
    }

    @Test
    void aDisabledAccountIsKeptOutUntilItIsEnabled() {
        Member member = this.gateway.newMember();
        String login = Api.json(this.gateway.get(this.ada, path(member)))
            .get("logins")
            .get(0)
            .get("subject")
            .asString();
        assertThat(disable(member, true).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(disable(member, true).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(this.gateway.visit(Gateway.ISSUER, login, "\"name\":\"x\"").getStatusCode())
            .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(this.gateway.identity(member.accountId()).get("disabled").asBoolean()).isTrue();
        assertThat(this.gateway.get(member, "/api/v1/me").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(Api.json(this.gateway.get(this.ada, ACCOUNTS + "?disabled=true")).get("total").asInt()).isEqualTo(1);
        assertThat(disable(member, false).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(this.gateway.visit(Gateway.ISSUER, login, "\"name\":\"x\"").getStatusCode())
            .isEqualTo(HttpStatus.OK);
        JsonNode decisions = Api.json(this.gateway.get(this.ada, path(member))).get("decisions");
        assertThat(decisions.valueStream().map((decision) -> decision.get("what").asString()))
            .containsExactly("disabled", "enabled");
    }

    @Test
    void whoIsNotThereIsAProblem() {
        assertThat(this.gateway.get(this.ada, ACCOUNTS + "/nobody").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<byte[]> roles(Member member, String roles) {
        return this.gateway.sendCurrent(this.ada, HttpMethod.PUT, path(member) + "/roles",
                "{\"roles\":%s,\"reason\":\"because\"}".formatted(roles), path(member));
    }

    private ResponseEntity<byte[]> disable(Member member, boolean disabled) {
        return this.gateway.sendCurrent(this.ada, HttpMethod.PUT, path(member) + "/disabled",
                "{\"disabled\":%s,\"reason\":\"because\"}".formatted(disabled), path(member));
    }

    private static String path(Member member) {
        return ACCOUNTS + "/" + member.accountId();
    }

}
