package dev.plaudit.acceptance;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;

import dev.plaudit.platform.testing.Api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Signing in and what it is good for, and how soon it ends.
 */
class SignInTests {

    private static final Duration EFFECT = Duration.ofSeconds(60);

    @Test
    void theSignInNamesAreWhoTheyShouldBe() {
        assertRoles("ana", "member", "organizer");
        assertRoles("bo", "member", "organizer");
        assertRoles("mia", "member", "manager");
        assertRoles("max", "member", "manager");
        assertRoles("cal", "member", "curator");
        assertRoles("ada", "member", "admin");
        assertRoles("nia", "member");
        assertThat(Visitor.signedIn("mia").read("/api/v1/me").at("/scopes").toString()).contains("apac");
    }

    private static void assertRoles(String name, String... roles) {
        JsonNode me = Visitor.signedIn(name).read("/api/v1/me");
        assertThat(Api.texts(me.get("roles"))).as(name).containsExactlyInAnyOrder(roles);
    }

    @Test
    void signingOutEndsTheVisitHereAndAtTheProvider() {
        Visitor nia = Visitor.signedIn("nia");
        nia.signOut();
        assertThat(nia.get("/api/v1/me").statusCode()).isEqualTo(401);
        HttpResponse<String> again = nia.get("/oauth2/authorization/local");
        assertThat(again.uri().toString()).startsWith(LivePlatform.running().issuer());
    }

    @Test
    void aTokenWorksWithoutACookieUntilItIsRevoked() {
        Visitor ana = Visitor.signedIn("ana");
        JsonNode made = ana.done(201, "POST", "/api/v1/me/tokens", "{\"name\": \"a script\", \"scopes\": [\"read\"]}");
        String[] header = { "Authorization", "Bearer " + made.get("token").asString() };
        Visitor script = Visitor.anonymous();
        assertThat(script.get("/api/v1/me", header).statusCode()).isEqualTo(200);
        assertThat(script.hasCookies()).isFalse();
        assertThat(script.write("POST", "/api/v1/me/tokens", "{\"name\": \"x\", \"scopes\": [\"read\"]}", header)
            .statusCode()).isEqualTo(403);
        assertThat(script.write("POST", "/api/v1/events", "{}", header).statusCode()).isEqualTo(403);
        ana.done(204, "DELETE", "/api/v1/me/tokens/" + made.get("id").asString(), "", "If-Match", "*");
        await().atMost(EFFECT).until(() -> script.get("/api/v1/me", header).statusCode() == 401);
        assertThat(script.get("/api/v1/people", header).statusCode()).isEqualTo(401);
    }

    @Test
    void aChangeOfRolesAndADisabledAccountTakeEffect() {
        Visitor ada = Visitor.signedIn("ada");
        Visitor nia = Visitor.signedIn("nia");
        String account = nia.read("/api/v1/me").get("id").asString();
        assertThat(nia.get("/api/v1/audit").statusCode()).isEqualTo(403);
        ada.done(200, "PUT", "/api/v1/accounts/" + account + "/roles",
                "{\"roles\": [{\"role\": \"admin\"}], \"reason\": \"helps out\"}", "If-Match", "*");
        await().atMost(EFFECT).until(() -> nia.get("/api/v1/audit").statusCode() == 200);
        JsonNode entry = ada.read("/api/v1/audit?record=accounts/" + account + "&limit=1").at("/items/0");
        assertThat(entry.get("reason").asString()).isEqualTo("helps out");
        ada.done(200, "PUT", "/api/v1/accounts/" + account + "/roles", "{\"roles\": [], \"reason\": \"helped\"}",
                "If-Match", "*");
        await().atMost(EFFECT).until(() -> nia.get("/api/v1/audit").statusCode() == 403);
        ada.done(200, "PUT", "/api/v1/accounts/" + account + "/disabled",
                "{\"disabled\": true, \"reason\": \"on leave\"}", "If-Match", "*");
        try {
            await().atMost(EFFECT).until(() -> nia.get("/api/v1/me").statusCode() == 401);
        }
        finally {
            ada.done(200, "PUT", "/api/v1/accounts/" + account + "/disabled",
                    "{\"disabled\": false, \"reason\": \"is back\"}", "If-Match", "*");
        }
    }

    @Test
    void nobodyGoesAroundTheGateway() {
        Visitor ada = Visitor.signedIn("ada");
        JsonNode made = ada.done(201, "POST", "/api/v1/me/tokens", "{\"name\": \"a\", \"scopes\": [\"read\"]}");
        for (String service : new String[] { "people-service", "events-service", "highlights-service" }) {
            Api straight = new Api(LivePlatform.running().port(service));
            assertThat(straight.send(HttpMethod.GET, "/api/v1/audit", "Bearer " + made.get("token").asString(), "")
                .getStatusCode()
                .value()).isEqualTo(401);
            assertThat(straight
                .send(HttpMethod.GET, "/api/v1/audit", "", "", "X-User", "ada", "X-Roles", "admin", "Cookie",
                        "plaudit=stolen")
                .getStatusCode()
                .value()).isEqualTo(401);
        }
    }

}
