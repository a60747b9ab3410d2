package dev.plaudit.people;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Regions and programs as admins edit them.
 */
@WithSampleToChange
class RegionsTests {

    private final Api api;

    RegionsTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void aRegionThatChangesMovesThePeopleAndCommunitiesThatAreThere() {
        List<String> koreans = this.api.ids("/api/v1/people?country=KR&limit=100");
        assertThat(koreans).isNotEmpty();
        assertThat(put("/regions/korea", Tokens.ADA, "{\"name\":\"Korea\",\"countries\":[\"KR\"]}", "If-None-Match"))
            .isEqualTo(422);
        assertThat(put("/regions/apac", Tokens.ADA, "{\"name\":\"APAC\",\"countries\":[\"JP\",\"SG\"]}", "If-Match"))
            .isEqualTo(200);
        assertThat(this.api.json("/api/v1/people/" + koreans.getFirst()).get("region").isNull()).isTrue();
        assertThat(put("/regions/korea", Tokens.ADA, "{\"name\":\"Korea\",\"countries\":[\"KR\"]}", "If-None-Match"))
            .isEqualTo(201);
        assertThat(this.api.ids("/api/v1/people?region=korea&limit=100")).containsExactlyElementsOf(koreans);
        assertThat(this.api.json("/api/v1/people/" + koreans.getFirst()).get("region").asString()).isEqualTo("korea");
        assertThat(put("/regions/europe", Tokens.ADA, "{\"name\":\"Europe\"}", "If-Match")).isEqualTo(200);
        assertThat(put("/regions/turkey", Tokens.ADA, "{\"name\":\"Turkey\",\"countries\":[\"TR\"]}", "If-None-Match"))
            .isEqualTo(201);
        assertThat(this.api.ids("/api/v1/communities?region=turkey&limit=100"))
            .containsExactlyElementsOf(this.api.ids("/api/v1/communities?country=TR&limit=100"))
            .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/regions/antarctica", "/programs/WTM" })
    void onlyAdminsAddRegionsAndPrograms(String path) {
        for (Member member : List.of(Tokens.NIA, Tokens.ANA, Tokens.MAX, Tokens.CAL)) {
            assertThat(put(path, member, "{\"name\":\"New\"}", "If-None-Match")).isEqualTo(403);
        }
        assertThat(this.api.send(HttpMethod.PUT, "/api/v1" + path, "", "{}").getStatusCode().value()).isEqualTo(401);
        assertThat(put(path, Tokens.ADA, "{\"name\":\"New of %s\"}".formatted(path), "If-None-Match")).isEqualTo(201);
        assertThat(this.api.json("/api/v1" + path).get("name").asString()).startsWith("New");
    }

    private int put(String path, Member who, String json, String condition) {
        ResponseEntity<byte[]> answer = this.api.send(HttpMethod.PUT, "/api/v1" + path,
                Tokens.bearer(who, "people-service"), json, condition, "*");
        return answer.getStatusCode().value();
    }

}
