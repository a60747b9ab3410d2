package dev.plaudit.local.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.util.List;
import java.util.stream.Stream;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IdentityKeysTests {

    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void prepare() {
        this.folder = this.parent.resolve("keys");
    }

    @Test
    void whatAPrivateKeySignsThePublicOneOfThatNameVerifies() throws Exception {
        IdentityKeys keys = IdentityKeys.in(this.folder, List.of("gateway", "people-service"));
        JWKSet trusted = JWKSet.parse(keys.trusted());
        assertThat(trusted.getKeys()).extracting(JWK::getKeyID).containsExactly("gateway", "people-service");
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256),
                new JWTClaimsSet.Builder().subject("x").build());
        ECPrivateKey own = (ECPrivateKey) KeyFactory.getInstance("EC")
            .generatePrivate(Pem.read(keys.privateKey("people-service")));
        token.sign(new ECDSASigner(own));
        assertThat(token.verify(new ECDSAVerifier(trusted.getKeyByKeyId("people-service").toECKey()))).isTrue();
        assertThat(token.verify(new ECDSAVerifier(trusted.getKeyByKeyId("gateway").toECKey()))).isFalse();
    }

    @Test
    void thePublicPartHoldsNothingPrivate() throws Exception {
        JWKSet trusted = JWKSet.parse(IdentityKeys.in(this.folder, List.of("gateway")).trusted());
        JWK key = trusted.getKeys().get(0);
        assertThat(key.isPrivate()).isFalse();
        assertThat(key.toJSONObject()).containsEntry("alg", "ES256")
            .containsEntry("use", "sig")
            .containsEntry("crv", "P-256");
    }

    @Test
    void keysAreMadeOnce() throws IOException {
        IdentityKeys first = IdentityKeys.in(this.folder, List.of("gateway"));
        String before = first.privateKey("gateway");
        String trusted = first.trusted();
        IdentityKeys second = IdentityKeys.in(this.folder, List.of("gateway"));
        assertThat(second.privateKey("gateway")).isEqualTo(before);
        assertThat(second.trusted()).isEqualTo(trusted);
    }

    @Test
    void aKeyThatReplacesAnotherIsTrustedBesideIt() throws Exception {
        String old = IdentityKeys.in(this.folder, List.of("gateway")).privateKey("gateway");
        IdentityKeys both = IdentityKeys.in(this.folder, List.of("gateway.2"));
        assertThat(kids(both)).containsExactlyInAnyOrder("gateway", "gateway.2");
        assertThat(both.privateKey("gateway")).isEqualTo(old).isNotEqualTo(both.privateKey("gateway.2"));
        Files.delete(this.folder.resolve("gateway.pem"));
        Files.delete(this.folder.resolve("gateway.jwk"));
        assertThat(kids(IdentityKeys.in(this.folder, List.of("gateway.2")))).containsExactly("gateway.2");
    }

    @Test
    void aKeyThatWasMadeByHalfIsMadeAnew() throws Exception {
        IdentityKeys.in(this.folder, List.of("gateway"));
        String half = Files.readString(this.folder.resolve("gateway.jwk"));
        Files.delete(this.folder.resolve("gateway.pem"));
        IdentityKeys.in(this.folder, List.of("gateway"));
        assertThat(this.folder.resolve("gateway.jwk")).content().isNotEqualTo(half);
    }

    @Test
    void onlyThisUserCanReadThem() throws IOException {
        IdentityKeys.in(this.folder, List.of("gateway"));
        assertThat(mode(this.folder)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(this.folder)) {
            assertThat(files).hasSize(3).allSatisfy((file) -> assertThat(mode(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void aNameIsNoPath() {
        for (String name : List.of("../gateway", "", "Gateway", "gateway\"", "gateway.x", ".")) {
            assertThatExceptionOfType(IllegalArgumentException.class).as(name)
                .isThrownBy(() -> IdentityKeys.in(this.folder, List.of("gateway", name)));
        }
        assertThat(this.folder).as("nothing is made then").doesNotExist();
    }

    /** RFC 7518, section 6.2.1.2: leading zeros are kept, a sign is not. */
    @Test
    void aCoordinateHasAlways32Octets() {
        assertThat(IdentityKeys.coordinate(BigInteger.ONE)).isEqualTo("A".repeat(42) + "E");
        assertThat(IdentityKeys.coordinate(BigInteger.TWO.pow(256).subtract(BigInteger.ONE)))
            .isEqualTo("_".repeat(42) + "8");
    }

    @Test
    void theCommandTellsWhatIsWrong() {
        assertThat(run()).isEqualTo("2 Usage: deploy/keys DIR NAME…");
        assertThat(run(this.folder.toString(), "a b"))
            .startsWith("2 deploy/keys: 'a b' cannot be the name of a caller");
        assertThat(run(this.folder.toString(), "gateway")).startsWith("0 Private keys: NAME.pem");
        assertThat(this.folder.resolve("trusted-keys.json")).exists();
    }

    private static String run(String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int status = IdentityKeys.run(List.of(args), out, out);
        return status + " " + bytes.toString(StandardCharsets.UTF_8).strip();
    }

    private static List<String> kids(IdentityKeys keys) throws Exception {
        return JWKSet.parse(keys.trusted()).getKeys().stream().map(JWK::getKeyID).toList();
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

}
