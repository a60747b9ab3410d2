package dev.plaudit.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for who may ask for what, of everything that is decided about people. Who may is
 * let through to be told that there is no such record or that the body is wrong.
 */
@WithScene
class DecisionRoleTests {

    private static final List<Member> ALL = List.of(Tokens.NIA, Tokens.ANA, Tokens.MAX, Tokens.CAL, Tokens.ADA);

    @Autowired
    private Scene scene;

    @ParameterizedTest
    @MethodSource("asks")
    void onlyTheRolesOfTheTableMay(Ask ask) {
        assertThat(this.scene.api()
            .send(ask.method(), ask.path(), "", ask.json(), HttpHeaders.IF_MATCH, "*")
            .getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        for (Member like : ALL) {
            Member member = this.scene.signedIn(like, "KR");
            HttpStatus status = HttpStatus.valueOf(status(ask, member));
            boolean may = like.roles().stream().anyMatch(ask.operation().roles()::contains);
            assertThat(status).as("%s by %s", ask, like.name())
                .matches((given) -> may ? given != HttpStatus.FORBIDDEN && given != HttpStatus.UNAUTHORIZED
                        : given == HttpStatus.FORBIDDEN);
            assertThat(status.is5xxServerError()).isFalse();
        }
        Member withToken = Tokens.byToken(this.scene.signedIn(Tokens.ADA, "KR"));
        assertThat(((Credential.ApiToken) withToken.credential()).scopes()).isEqualTo(Set.of());
        assertThat(status(ask, withToken)).isEqualTo(HttpStatus.FORBIDDEN.value());
    }

    static Stream<Ask> asks() {
        String decision = "{\"decision\": \"confirm\", \"reason\": \"r\"}";
        return Stream.of(
                new Ask(PeopleOperation.REQUEST_MEMBERSHIP, HttpMethod.POST, "/api/v1/memberships",
                        "{\"program\": \"GDE\", \"role\": \"member\"}"),
                new Ask(PeopleOperation.READ_OWN_MEMBERSHIPS, HttpMethod.GET, "/api/v1/me/memberships", ""),
                new Ask(PeopleOperation.LEAVE_MEMBERSHIP, HttpMethod.DELETE, "/api/v1/me/memberships/x.r1", ""),
                new Ask(PeopleOperation.DECIDE_MEMBERSHIPS, HttpMethod.GET, "/api/v1/memberships", ""),
                new Ask(PeopleOperation.DECIDE_MEMBERSHIPS, HttpMethod.PUT, "/api/v1/memberships/x.r1", decision),
                new Ask(PeopleOperation.EDIT_COMMUNITIES, HttpMethod.POST, "/api/v1/communities",
                        "{\"name\": \"X\", \"program\": \"NONE\"}"),
                new Ask(PeopleOperation.EDIT_COMMUNITIES, HttpMethod.PATCH, "/api/v1/communities/x", "{}"),
                new Ask(PeopleOperation.EDIT_PEOPLE, HttpMethod.POST, "/api/v1/people",
                        "{\"name\": \"X\", \"memberships\": [{\"program\": \"NONE\", \"role\": \"lead\"}]}"),
                new Ask(PeopleOperation.EDIT_PEOPLE, HttpMethod.PATCH, "/api/v1/people/x", "{}"),
                new Ask(PeopleOperation.CLAIM_PERSON, HttpMethod.GET, "/api/v1/me/claim-proposals", ""),
                new Ask(PeopleOperation.CLAIM_PERSON, HttpMethod.POST, "/api/v1/claims", "{\"personId\": \"x\"}"),
                new Ask(PeopleOperation.READ_OWN_MEMBERSHIPS, HttpMethod.GET, "/api/v1/me/claims", ""),
                new Ask(PeopleOperation.CLAIM_PERSON, HttpMethod.DELETE, "/api/v1/me/claims/x.c1", ""),
                new Ask(PeopleOperation.DECIDE_CLAIMS, HttpMethod.GET, "/api/v1/claims", ""),
                new Ask(PeopleOperation.DECIDE_CLAIMS, HttpMethod.GET, "/api/v1/claims/x.c1", ""),
                new Ask(PeopleOperation.DECIDE_CLAIMS, HttpMethod.PUT, "/api/v1/claims/x.c1", decision),
                new Ask(PeopleOperation.MERGE_PEOPLE, HttpMethod.GET, "/api/v1/merges", ""),
                new Ask(PeopleOperation.MERGE_PEOPLE, HttpMethod.GET, "/api/v1/merges/x.m1", ""),
                new Ask(PeopleOperation.MERGE_PEOPLE, HttpMethod.POST, "/api/v1/merges",
                        "{\"from\": \"x\", \"into\": \"y\", \"reason\": \"r\"}"),
                new Ask(PeopleOperation.MERGE_PEOPLE, HttpMethod.DELETE, "/api/v1/merges/x.m1", ""));
    }

    private int status(Ask ask, Member member) {
        return this.scene.send(ask.method(), ask.path(), member, ask.json(), HttpHeaders.IF_MATCH, "*")
            .getStatusCode()
            .value();
    }

    /**
     * Something that can be asked.
     */
    record Ask(PeopleOperation operation, HttpMethod method, String path, String json) {
    }

}
