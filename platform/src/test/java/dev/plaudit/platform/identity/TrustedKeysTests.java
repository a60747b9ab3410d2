package dev.plaudit.platform.identity;

import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.oauth2.jwt.BadJwtException;

import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for the keys that services are configured with.
 */
class TrustedKeysTests {

    private static final String HERE = "people-service";

    private final KeyPair former = Tokens.newKey();

    private final KeyPair next = Tokens.newKey();

    @Test
    void aServiceHasTwoKeysWhileTheyChange() {
        String token = mint(this.next).mintOwn(HERE);
        TrustedKeys before = keys(key("gateway", this.former));
        TrustedKeys meanwhile = keys(key("gateway", this.former), key("gateway.2", this.next));
        TrustedKeys after = keys(key("gateway.2", this.next));

        assertThatThrownBy(() -> before.decode(token)).isInstanceOf(BadJwtException.class);
        assertThat(meanwhile.decode(token).getSubject()).isEqualTo("gateway");
        assertThat(meanwhile.decode(mint(this.former).mintOwn(HERE)).getSubject()).isEqualTo("gateway");
        assertThat(after.decode(token).getSubject()).isEqualTo("gateway");
        assertThatThrownBy(() -> after.decode(mint(this.former).mintOwn(HERE))).isInstanceOf(BadJwtException.class);
    }

    @Test
    void aKeyIsOfItsOwnIssuerOnly() {
        TrustedKeys keys = keys(key("events-service", this.former), key("gateway-of-others", this.next));
        assertThatThrownBy(() -> keys.decode(mint(this.former).mintOwn(HERE))).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> keys.decode(mint(this.next).mintOwn(HERE))).isInstanceOf(BadJwtException.class);
    }

    static Stream<JWK> otherKeys() throws JOSEException {
        return Stream.of(new ECKeyGenerator(Curve.P_384).keyID("gateway").generate(),
                new OctetSequenceKeyGenerator(256).keyID("gateway").generate(),
                new ECKeyGenerator(Curve.P_256).generate());
    }

    @ParameterizedTest
    @MethodSource("otherKeys")
    void keysOfOtherKindsAndWithoutANameStopTheStart(JWK key) {
        String set = new JWKSet(key).toString(false);
        assertThatIllegalArgumentException().isThrownBy(() -> new TrustedKeys(set, rules()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{}", "not a key set" })
    void whatIsNoKeySetStopsTheStart(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TrustedKeys(text, rules()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "no key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----" })
    void whatIsNoPrivateKeyStopsTheStartAndIsNotTold(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenMint("gateway", text, Clock.systemUTC()))
            .withMessageContaining("plaudit.identity-key")
            .withMessageNotContaining("AAAA")
            .withNoCause();
    }

    private static TokenMint mint(KeyPair key) {
        return new TokenMint("gateway", Tokens.pem(key), Clock.systemUTC());
    }

    private static TrustedKeys keys(JWK... keys) {
        return new TrustedKeys(new JWKSet(List.of(keys)).toString(), rules());
    }

    private static TokenRules rules() {
        return new TokenRules(HERE, Clock.systemUTC());
    }

    private static JWK key(String id, KeyPair pair) {
        return new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic()).keyID(id).build();
    }

}
