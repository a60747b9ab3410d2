package dev.plaudit.people;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Anonymous;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.TokenScope;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The role table of accounts, asked straight at the service: a column a caller, a row an
 * operation, and in each field whether they may.
 */
@WithAccounts
class WhoMayTests {

    private static final List<String> CALLERS = List.of("anonymous", "nia", "ana", "mia", "cal", "ada", "read",
            "submit");

    private static final Map<String, String> BODIES = Map.of("PATCH /api/v1/me", "{\"topics\":[\"JAX\"]}",
            "POST /api/v1/me/tokens", "{\"name\":\"x\",\"scopes\":[\"read\"]}", "PUT /api/v1/accounts/SOMEBODY/roles",
            "{\"roles\":[],\"reason\":\"because\"}", "PUT /api/v1/accounts/SOMEBODY/disabled",
            "{\"disabled\":true,\"reason\":\"because\"}", "PATCH /api/v1/me/notifications/none", "{\"read\":true}",
            "POST /api/v1/me/notifications/read", "{\"until\":\"2021-01-01T00:00:00Z\"}", "POST /api/v1/subscriptions",
            "{\"email\":\"none\"}", "PUT /api/v1/me/notification-preferences",
            "{\"language\":\"en\",\"dailySummary\":true}");

    private final Api api;

    private final Gateway gateway;

    WhoMayTests(@LocalServerPort int port) {
        this.api = new Api(port);
        this.gateway = new Gateway(this.api);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
    // @formatter:off
            //                                          anonymous nia ana mia cal ada, ada's tokens: read submit
            "GET /api/v1/me                            | 401 200 200 200 200 200 200 403",
            "PATCH /api/v1/me                          | 401 200 200 200 200 200 403 403",
            "GET /api/v1/me/export                     | 401 200 200 200 200 200 403 403",
            "DELETE /api/v1/me/logins/none             | 401 404 404 404 404 404 403 403",
            "GET /api/v1/me/tokens                     | 401 200 200 200 200 200 403 403",
            "POST /api/v1/me/tokens                    | 401 201 201 201 201 201 403 403",
            "DELETE /api/v1/me/tokens/none             | 401 404 404 404 404 404 403 403",
            "GET /api/v1/me/notifications              | 401 200 200 200 200 200 200 403",
            "GET /api/v1/me/notifications/count        | 401 200 200 200 200 200 200 403",
            "GET /api/v1/me/notifications/none         | 401 404 404 404 404 404 404 403",
            "PATCH /api/v1/me/notifications/none       | 401 404 404 404 404 404 403 403",
            "POST /api/v1/me/notifications/read        | 401 200 200 200 200 200 403 403",
            "GET /api/v1/me/notification-preferences   | 401 200 200 200 200 200 200 403",
            "PUT /api/v1/me/notification-preferences   | 401 200 200 200 200 200 403 403",
            "GET /api/v1/accounts                      | 401 403 403 403 403 200 200 403",
            "GET /api/v1/accounts/SOMEBODY             | 401 403 403 403 403 200 200 403",
            "PUT /api/v1/accounts/SOMEBODY/roles       | 401 403 403 403 403 200 403 403",
            "PUT /api/v1/accounts/SOMEBODY/disabled    | 401 403 403 403 403 200 403 403",
            "POST /api/v1/subscriptions                | 422 422 422 422 422 422 422 422",
            "GET /api/v1/subscriptions/count           | 401 403 403 403 403 200 200 403",
            "GET /api/v1/audit                         | 401 403 403 403 403 200 403 403",
            "POST /internal/sign-ins                   | 401 403 403 403 403 403 403 403",
            "GET /internal/accounts/SOMEBODY           | 401 403 403 403 403 403 403 403",
            "POST /internal/token-checks               | 401 403 403 403 403 403 403 403",
            "POST /internal/links                      | 401 403 403 403 403 403 403 403",
            "POST /internal/notices                    | 401 403 403 403 403 403 403 403",
            "POST /internal/published-digests          | 401 403 403 403 403 403 403 403",
            "POST /internal/subscription-confirmations | 401 403 403 403 403 403 403 403",
            "POST /internal/subscription-ends          | 401 403 403 403 403 403 403 403",
            "POST /internal/unsubscriptions            | 401 403 403 403 403 403 403 403",
            "POST /internal/unsubscription-checks      | 401 403 403 403 403 403 403 403",
            // @formatter:on
    })
    void eachCallerMayWhatTheTableSays(String operation, String statuses) {
        List<String> expected = List.of(statuses.split(" "));
        for (int at = 0; at < expected.size(); at++) {
            assertThat(String.valueOf(status(operation, caller(CALLERS.get(at))))).as(CALLERS.get(at))
                .isEqualTo(expected.get(at));
        }
    }

    @ParameterizedTest
    @CsvSource({ "nia, 403", "ana, 200", "mia, 200", "cal, 200", "ada, 200" })
    void organizersAndAboveShowThemselves(String who, int status) {
        Member member = (Member) caller(who);
        int answer = this.gateway
            .send(member, HttpMethod.PATCH, "/api/v1/me", "{\"visibility\":\"public\"}", "If-Match", "*")
            .getStatusCode()
            .value();
        assertThat(answer).isEqualTo(status);
        this.gateway.send(member, HttpMethod.PATCH, "/api/v1/me", "{\"visibility\":\"hidden\"}", "If-Match", "*");
    }

    @ParameterizedTest
    @CsvSource({ "nia, 204", "ana, 204", "mia, 204", "cal, 204", "eve, 204", "anonymous, 401", "read, 403" })
    void everybodyErasesTheirOwnAccountButNoProgramDoes(String who, int status) {
        Caller caller = caller(who);
        if (status == 204) {
            // Somebody with the same roles, since others need this one.
            Member same = this.gateway.newMember();
            Member member = (Member) caller;
            caller = new Member(same.accountId(), same.name(), same.personId(), member.roles(), member.scopes(),
                    member.credential(), member.address());
        }
        assertThat(status("DELETE /api/v1/me", caller)).isEqualTo(status);
    }

    private int status(String operation, Caller caller) {
        Member somebody = this.gateway.newMember();
        String[] parts = operation.split(" ");
        String path = parts[1].replace("SOMEBODY", somebody.accountId());
        String token = (caller instanceof Anonymous) ? "" : Tokens.bearer(caller, "people-service");
        String[] ifMatch = Stream.of("PATCH", "PUT", "DELETE").anyMatch(parts[0]::equals)
                ? new String[] { "If-Match", "*" } : new String[0];
        return this.api.send(HttpMethod.valueOf(parts[0]), path, token, BODIES.getOrDefault(operation, ""), ifMatch)
            .getStatusCode()
            .value();
    }

    private Caller caller(String name) {
        return switch (name) {
            case "anonymous" -> new Anonymous();
            case "read" -> Tokens.byToken(this.gateway.signIn("ada"), TokenScope.READ);
            case "submit" -> Tokens.byToken(this.gateway.signIn("ada"), TokenScope.SUBMIT, TokenScope.REVIEW);
            default -> this.gateway.signIn(name);
        };
    }

}
