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
import dev.plaudit.platform.testing.AtOnce;
import dev.plaudit.platform.testing.Installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests that an installation always has an admin, once it has one.
 */
class LastAdminTests {

    private static final String FILE = "plaudit.accounts=src/test/resources/accounts.json";

    private static final String NO_ROLES = "{\"roles\":[],\"reason\":\"because\"}";

    private static final String DISABLED = "{\"disabled\":true,\"reason\":\"because\"}";

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
    void twoAdminsWhoTakeEachOthersRoleAtOnceDoNotBothSucceed() throws Exception {
        neverBoth((by, of) -> put(by, of, "roles", NO_ROLES));
    }

    @Test
    void twoAdminsWhoDisableEachOtherAtOnceDoNotBothSucceed() throws Exception {
        neverBoth((by, of) -> put(by, of, "disabled", DISABLED));
    }

    @Test
    void twoAdminsWhoEraseThemselvesAtOnceDoNotBothSucceed() throws Exception {
        List<Member> admins = List.of(this.gateway.signIn("ada"), this.gateway.signIn("eve"));
        List<Integer> statuses = AtOnce.run(2, (at) -> erase(admins.get(at)));
        assertThat(statuses).contains(409);
        assertThat(this.gateway.identity(admins.get(statuses.indexOf(409)).accountId()).get("roles").toString())
            .contains("admin");
    }

    /**
     * One of the two is refused, as a rule the slower. Both may be, since the store of
     * tests answers an update with what the document has become meanwhile.
     */
    private void neverBoth(BiFunction<Member, Member, Integer> way) throws Exception {
        List<Member> admins = List.of(this.gateway.signIn("ada"), this.gateway.signIn("eve"));
        int succeeded = 0;
        for (int round = 0; round < 15; round++) {
            List<Integer> statuses = AtOnce.run(2, (at) -> way.apply(admins.get(at), admins.get(1 - at)));
            assertThat(statuses).contains(409).isSubsetOf(200, 409);
            int done = statuses.indexOf(200);
            if (done >= 0) {
                succeeded++;
                Member left = admins.get(done);
                Member gone = admins.get(1 - done);
                assertThat(this.gateway.identity(left.accountId()).get("roles").toString()).contains("admin");
                put(left, gone, "disabled", DISABLED.replace("true", "false"));
                assertThat(put(left, gone, "roles", ADMIN)).isEqualTo(200);
            }
        }
        assertThat(succeeded).isPositive();
    }

    @Test
    void theLastAdminStaysWhateverTheyDo() {
        Member ada = this.gateway.signIn("ada");
        Member eve = this.gateway.signIn("eve");
        assertThat(put(ada, eve, "roles", NO_ROLES)).isEqualTo(200);
        assertThat(put(ada, ada, "roles", NO_ROLES)).isEqualTo(409);
        assertThat(put(ada, ada, "disabled", DISABLED)).isEqualTo(409);
        assertThat(erase(ada)).isEqualTo(409);
        assertThat(put(ada, ada, "roles", ADMIN.replace("[", "[{\"role\":\"curator\"},"))).isEqualTo(200);
        assertThat(this.gateway.identity(ada.accountId()).get("roles").toString()).contains("admin", "curator");
    }

    @Test
    void whoIsDisabledIsNoOtherAdmin() {
        Member ada = this.gateway.signIn("ada");
        assertThat(put(ada, this.gateway.signIn("eve"), "disabled", DISABLED)).isEqualTo(200);
        assertThat(put(ada, ada, "roles", NO_ROLES)).isEqualTo(409);
    }

    @Test
    void theOperatorsListMakesAdminsWhetherTheyHaveSignedInOrWill() {
        String account = this.gateway.signIn("nia").accountId();
        this.running.close();
        start(FILE, "plaudit.admins= https://id.example|nia , https://id.example|auth0|7, ");
        assertThat(this.gateway.identity(account).get("roles").toString()).contains("admin");
        Member later = this.gateway.signIn("auth0|7");
        assertThat(later.is(Role.ADMIN)).isTrue();
        assertThat(Api.json(this.gateway.get(later, "/api/v1/accounts?role=admin")).get("total").asInt()).isEqualTo(4);
        Member ada = this.gateway.signIn("ada");
        Member nia = this.gateway.signIn("nia");
        assertThat(put(ada, nia, "roles", NO_ROLES)).isEqualTo(200);
        assertThat(this.gateway.identity(nia.accountId()).get("roles").toString()).contains("admin");
        // Those listed count, so all others can go.
        assertThat(put(nia, ada, "roles", NO_ROLES)).isEqualTo(200);
        assertThat(put(nia, this.gateway.signIn("eve"), "roles", NO_ROLES)).isEqualTo(200);
        assertThat(put(nia, later, "disabled", DISABLED)).isEqualTo(200);
        assertThat(put(nia, nia, "disabled", DISABLED)).isEqualTo(409);
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

    private int erase(Member member) {
        return this.gateway.send(member, HttpMethod.DELETE, "/api/v1/me", "", "If-Match", "*").getStatusCode().value();
    }

    private int put(Member by, Member of, String what, String body) {
        return this.gateway
            .send(by, HttpMethod.PUT, "/api/v1/accounts/" + of.accountId() + "/" + what, body, "If-Match", "*")
            .getStatusCode()
            .value();
    }

}
