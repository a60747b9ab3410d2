package dev.plaudit.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.plaudit.local.identity.LocalUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class LocalServicesTests {

    private static final String REGISTRATION = "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_LOCAL_";

    @TempDir
    Path root;

    private DataDirectory data;

    private Secrets secrets;

    private LocalServices services;

    @BeforeEach
    void prepare() throws IOException {
        for (String module : List.of("people-service", "events-service", "highlights-service", "gateway",
                "deploy/local")) {
            Path target = Files.createDirectories(this.root.resolve(module).resolve("target"));
            Files.createFile(target.resolve(this.root.resolve(module).getFileName() + "-1.jar"));
        }
        this.data = new DataDirectory(this.root.resolve("data"));
        this.secrets = Secrets.in(this.data);
        this.services = new LocalServices(this.root, this.data, Optional.empty(), this.secrets);
    }

    @Test
    void theIdentityProviderIsStartedWithTheOthers() {
        assertThat(this.services.others()).extracting(Service::name)
            .containsExactly("people", "events", "highlights", "gateway", "identity");
        Service identity = named("identity");
        assertThat(identity.ports()).containsExactly(9000, 27125);
        assertThat(identity.readiness())
            .isEqualTo(new Readiness.Says(URI.create("http://127.0.0.1:9000/.well-known/openid-configuration")));
        assertThat(identity.environment()).containsEntry("PLAUDIT_PORT", "9000")
            .containsEntry("PLAUDIT_ISSUER", "http://localhost:9000")
            .containsEntry("PLAUDIT_DATA", this.root + "/data/data/identity")
            .containsEntry("PLAUDIT_CLIENT_SECRET", this.secrets.clientSecret());
    }

    @Test
    void eachCallerHasAKeyOfItsOwn() {
        Map<String, String> modules = Map.of("people", "people-service", "events", "events-service", "highlights",
                "highlights-service", "gateway", "gateway");
        modules.forEach((name, caller) -> assertThat(environment(name)).as(name)
            .containsEntry("PLAUDIT_IDENTITY_KEY", this.secrets.privateKeys().get(caller)));
        assertThat(this.secrets.privateKeys().values()).doesNotHaveDuplicates()
            .allMatch((pem) -> pem.startsWith("-----BEGIN PRIVATE KEY-----\n"));
    }

    @Test
    void whoIsCalledKnowsAllPublicKeys() {
        for (String name : List.of("people", "events", "highlights")) {
            assertThat(environment(name)).containsEntry("PLAUDIT_TRUSTED_KEYS", this.secrets.trustedKeys());
        }
        assertThat(environment("gateway")).doesNotContainKey("PLAUDIT_TRUSTED_KEYS");
        JsonNode keys = JsonMapper.shared().readTree(this.secrets.trustedKeys()).get("keys");
        assertThat(keys.valueStream().map((key) -> key.get("kid").asString())).containsExactlyInAnyOrder("gateway",
                "people-service", "events-service", "highlights-service");
    }

    @Test
    void theGatewayIsAClientOfTheProvider() {
        assertThat(environment("gateway")).containsEntry(REGISTRATION + "CLIENT_ID", "plaudit")
            .containsEntry(REGISTRATION + "CLIENT_SECRET", named("identity").environment().get("PLAUDIT_CLIENT_SECRET"))
            .containsEntry(REGISTRATION + "CLIENT_NAME", "Local sign-in")
            .containsEntry(REGISTRATION + "SCOPE", "openid,profile,email")
            .containsEntry("SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_LOCAL_ISSUER_URI", "http://localhost:9000");
    }

    @Test
    void onlyPeopleServiceKnowsAdminsAndAccounts() {
        assertThat(environment("people")).containsEntry("PLAUDIT_ADMINS", "http://localhost:9000|ada")
            .containsEntry("PLAUDIT_ACCOUNTS", this.root + "/deploy/local/accounts.json");
        assertThat(Stream.of("events", "highlights", "gateway", "identity"))
            .noneMatch((name) -> environment(name).containsKey("PLAUDIT_ADMINS"))
            .noneMatch((name) -> environment(name).containsKey("PLAUDIT_ACCOUNTS"));
    }

    @Test
    void onlyPeopleServiceSendsMailAndAllOfItEndsInTheMailbox() {
        assertThat(environment("people")).containsEntry("PLAUDIT_SMTP_URL", "smtp://127.0.0.1:27125");
        assertThat(environment("identity")).containsEntry("PLAUDIT_SMTP_PORT", "27125");
        assertThat(Stream.of("events", "highlights", "gateway"))
            .noneMatch((name) -> environment(name).containsKey("PLAUDIT_SMTP_URL"));
    }

    @Test
    void secretsAreNoArguments() {
        Stream<String> all = Stream.concat(Stream.of(this.services.store()), this.services.others().stream())
            .flatMap((service) -> service.arguments().stream());
        assertThat(all).noneMatch(
                (argument) -> argument.contains(this.secrets.clientSecret()) || argument.contains("PRIVATE KEY"));
        assertThat(this.services.store().environment()).isEmpty();
        assertThat(this.secrets.toString()).doesNotContain("PRIVATE", this.secrets.clientSecret());
    }

    @Test
    void secretsAreMadeOnceAndForThisUserOnly() throws IOException {
        assertThat(Secrets.in(this.data)).isEqualTo(this.secrets);
        assertThat(this.secrets.clientSecret()).hasSize(43);
        assertThat(PosixFilePermissions
            .toString(Files.getPosixFilePermissions(this.root.resolve("data/keys/client-secret"))))
            .isEqualTo("rw-------");
    }

    /** The file in the repository; the tests run in the module's folder. */
    @Test
    void theAccountsAreThoseOfTheSignInNames() {
        JsonNode accounts = JsonMapper.shared().readTree(Path.of("accounts.json").toFile());
        assertThat(accounts.valueStream()
            .map((account) -> new LocalUser(account.get("subject").asString(), account.get("name").asString())))
            .containsExactlyElementsOf(LocalUser.ALL);
        assertThat(accounts.valueStream().map((account) -> account.get("issuer").asString()))
            .containsOnly("http://localhost:9000");
        assertThat(accounts.valueStream().flatMap((account) -> account.get("memberships").valueStream()))
            .filteredOn((membership) -> membership.has("communityId"))
            .allSatisfy((membership) -> assertThat(Path.of("sample/2021-q3/communities.json")).content()
                .contains("\"id\": \"" + membership.get("communityId").asString() + "\""))
            .hasSize(1);
    }

    private Map<String, String> environment(String name) {
        return named(name).environment();
    }

    private Service named(String name) {
        return this.services.others()
            .stream()
            .filter((service) -> service.name().equals(name))
            .findFirst()
            .orElseThrow();
    }

}
