package dev.plaudit.people;

import java.util.List;
import java.util.function.BiFunction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests that an installation always has an admin, once it has one.
 */
class LastAdminTests {

    private static final String FILE = "plaudit.accounts=src/test/resources/accounts.json";

    private static final String NO_ROLES = "{\"roles\":[],\"reason\":\"because\"}";

    private static final String ADMIN = "{\"roles\":[{\"role\":\"admin\"}],\"reason\":\"because\"}";

    private final Installation installation = new Installation(PeopleApplication.class);

    private ConfigurableApplicationContext running;

    private Gateway gateway;

    @BeforeEach
    void start() {
        start(FILE);
    }

    @AfterEach
    void stop() {
        this.running.close();
    }

    @Test
    void oneOfTwoAdminsWhoTakeEachOthersRoleAtOnceStays() throws Exception {
        List<Member> admins = List.of(this.gateway.signIn("ada"), this.gateway.signIn("eve"));
        List<BiFunction<Member, Member, Integer>> ways = List.of((by, of) -> put(by, of, "roles", NO_ROLES),
                (by, of) -> put(by, of, "disabled", "{\"disabled\":true,\"reason\":\"because\"}"),
                (by, of) -> this.gateway.send(of, HttpMethod.DELETE, "/api/v1/me", "", "If-Match", "*")
                    .getStatusCode()
                    .value());
        for (BiFunction<Member, Member, Integer> way : ways) {
            for (int round = 0; round < ((way == ways.getLast()) ? 1 : 10); round++) {
                List<Integer> statuses = AtOnce.run(2, (at) -> way.apply(admins.get(at), admins.get(1 - at)));
                assertThat(statuses).contains(409).containsAnyOf(200, 204);
                Member left = admins.get(statuses.indexOf(409) ^ 1);
                Member gone = admins.get(statuses.indexOf(409));
                assertThat(this.gateway.identity(left.accountId()).get("roles").toString()).contains("admin");
                if (way != ways.getLast()) {
                    put(left, gone, "disabled", "{\"disabled\":false,\"reason\":\"because\"}");
                    assertThat(put(left, gone, "roles", ADMIN)).isEqualTo(200);
                }
            }
        }
    }

    @Test
    void theLastAdminStaysWhateverTheyDo() {
        Member ada = this.gateway.signIn("ada");
        Member eve = this.gateway.signIn("eve");
        assertThat(put(ada, eve, "roles", NO_ROLES)).isEqualTo(200);
        assertThat(put(ada, ada, "roles", NO_ROLES)).isEqualTo(409);
        assertThat(put(ada, ada, "disabled", "{\"disabled\":true,\"reason\":\"because\"}")).isEqualTo(409);
        assertThat(this.gateway.send(ada, HttpMethod.DELETE, "/api/v1/me", "", "If-Match", "*").getStatusCode().value())
            .isEqualTo(409);
        assertThat(put(ada, ada, "roles", ADMIN.replace("[", "[{\"role\":\"curator\"},"))).isEqualTo(200);
        assertThat(this.gateway.identity(ada.accountId()).get("roles").toString()).contains("admin", "curator");
    }

    @Test
    void whoIsDisabledIsNoOtherAdmin() {
        Member ada = this.gateway.signIn("ada");
        assertThat(put(ada, this.gateway.signIn("eve"), "disabled", "{\"disabled\":true,\"reason\":\"because\"}"))
            .isEqualTo(200);
        assertThat(put(ada, ada, "roles", NO_ROLES)).isEqualTo(409);
    }

    @Test
    void theOperatorsListMakesAdminsWhetherTheyHaveSignedInOrWill() {
        Member nia = this.gateway.signIn("nia");
        this.running.close();
        start(FILE, "plaudit.admins= https://id.example|nia , https://id.example|auth0|7, ");
        assertThat(this.gateway.identity(nia.accountId()).get("roles").toString()).contains("admin");
        Member later = this.gateway.signIn("auth0|7");
        assertThat(later.is(Role.ADMIN)).isTrue();
        assertThat(Api.json(this.gateway.get(later, "/api/v1/accounts?role=admin")).get("total").asInt()).isEqualTo(4);
        Member ada = this.gateway.signIn("ada");
        assertThat(put(ada, nia, "roles", NO_ROLES)).isEqualTo(200);
        assertThat(this.gateway.identity(nia.accountId()).get("roles").toString()).contains("admin");
        // Those listed count, so all others can go.
        assertThat(put(nia, ada, "roles", NO_ROLES)).isEqualTo(200);
        assertThat(put(nia, this.gateway.signIn("eve"), "roles", NO_ROLES)).isEqualTo(200);
        assertThat(put(nia, later, "disabled", "{\"disabled\":true,\"reason\":\"because\"}")).isEqualTo(200);
        assertThat(put(nia, nia, "disabled", "{\"disabled\":true,\"reason\":\"because\"}")).isEqualTo(409);
        this.running.close();
        start("plaudit.admins=https://id.example|eve");
        assertThat(this.gateway.identity(nia.accountId()).get("roles").toString()).doesNotContain("admin");
        assertThat(this.gateway.signIn("eve").roles().toString()).contains("ADMIN");
        assertThat(Api.json(this.gateway.get(this.gateway.signIn("eve"), "/api/v1/accounts?role=admin"))
            .get("total")
            .asInt()).isEqualTo(1);
    }

    @Test
    void aLoginThatIsNoneStopsTheStart() {
        this.running.close();
        assertThat(catchThrowable(() -> start("plaudit.admins=ada"))).hasStackTraceContaining("issuer|subject");
    }

    @Test
    void accountsThatAreThereAreLeftAlone() {
        Member ada = this.gateway.signIn("ada");
        Member mia = this.gateway.signIn("mia");
        put(ada, mia, "roles", NO_ROLES);
        this.running.close();
        start(FILE);
        assertThat(this.gateway.identity(mia.accountId()).get("roles")).hasSize(1);
        assertThat(this.installation.stored("accounts")).isEqualTo(5);
    }

    private void start(String... settings) {
        this.running = this.installation.start(settings);
        this.gateway = new Gateway(Installation.api(this.running));
    }

    private int put(Member by, Member of, String what, String body) {
        return this.gateway
            .send(by, HttpMethod.PUT, "/api/v1/accounts/" + of.accountId() + "/" + what, body, "If-Match", "*")
            .getStatusCode()
            .value();
    }

}
