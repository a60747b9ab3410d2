package dev.plaudit.platform.testing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.identity.TokenMint;
import dev.plaudit.platform.identity.TokenScope;

/**
 * The keys of the platform's services in tests, and the people of the local set-up with
 * the tokens that the gateway would mint for them.
 */
public final class Tokens {

    /**
     * Signed in, and nothing more.
     */
    public static final Member NIA = member("nia");

    /**
     * An organizer in the region apac.
     */
    public static final Member ANA = member("ana", Role.ORGANIZER);

    /**
     * An organizer in another region.
     */
    public static final Member BO = member("bo", Role.ORGANIZER);

    /**
     * A manager of the region apac.
     */
    public static final Member MIA = scoped(member("mia", Role.MANAGER), new ManagerScope(null, "apac"));

    /**
     * A manager of everything.
     */
    public static final Member MAX = scoped(member("max", Role.MANAGER), ManagerScope.ALL);

    /**
     * A curator.
     */
    public static final Member CAL = member("cal", Role.CURATOR);

    /**
     * An admin.
     */
    public static final Member ADA = member("ada", Role.ADMIN);

    private static final Map<String, KeyPair> KEYS = keys();

    private Tokens() {
    }

    /**
     * The private key of a service.
     * @param service the service's name
     * @return PKCS#8 in PEM
     */
    public static String key(String service) {
        return pem(pair(service));
    }

    /**
     * The public keys of all services.
     * @return a JWK set
     */
    public static String trustedKeys() {
        List<JWK> keys = KEYS.entrySet()
            .stream()
            .<JWK>map((key) -> new ECKey.Builder(Curve.P_256, (ECPublicKey) key.getValue().getPublic())
                .keyID(key.getKey())
                .build())
            .toList();
        return new JWKSet(keys).toString();
    }

    /**
     * What the gateway sends for a caller.
     * @param caller whom
     * @param audience the name of the service it calls
     * @return the value of {@code Authorization}
     */
    public static String bearer(Caller caller, String audience) {
        return "Bearer " + new TokenMint("gateway", key("gateway"), Clock.systemUTC()).mint(caller, audience);
    }

    /**
     * What another service sends for itself.
     * @param service its name
     * @param audience the name of the service it calls
     * @return the value of {@code Authorization}
     */
    public static String bearerOf(String service, String audience) {
        return "Bearer " + new TokenMint(service, key(service), Clock.systemUTC()).mintOwn(audience);
    }

    /**
     * An account with these roles; its person is called like it.
     * @param name the account's id
     * @param roles beyond {@link Role#MEMBER}
     * @return somebody signed in with a browser
     */
    public static Member member(String name, Role... roles) {
        Set<Role> all = new HashSet<>(Set.of(roles));
        all.add(Role.MEMBER);
        return new Member(name, name, name, all, List.of(), new Credential.Session(), "192.0.2.1");
    }

    /**
     * The same account as a manager of other scopes.
     * @param member a manager
     * @param scopes what they decide about
     * @return a copy
     */
    public static Member scoped(Member member, ManagerScope... scopes) {
        return new Member(member.accountId(), member.name(), member.personId(), member.roles(), List.of(scopes),
                member.credential(), member.address());
    }

    /**
     * The same account by a program.
     * @param member an account
     * @param scopes of its token
     * @return a copy
     */
    public static Member byToken(Member member, TokenScope... scopes) {
        return new Member(member.accountId(), member.name(), member.personId(), member.roles(), member.scopes(),
                new Credential.ApiToken("token-of-" + member.accountId(), Set.of(scopes), null), member.address());
    }

    /**
     * The keys of a service.
     * @param service its name
     * @return both
     */
    public static KeyPair pair(String service) {
        KeyPair pair = KEYS.get(service);
        if (pair == null) {
            throw new IllegalArgumentException("No service is called " + service);
        }
        return pair;
    }

    /**
     * A key in the form of the settings.
     * @param pair the key pair
     * @return PKCS#8 in PEM
     */
    public static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    /**
     * A key that nobody trusts yet.
     * @return a key pair of the curve P-256
     */
    public static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException("Every Java platform has P-256", ex);
        }
    }

    private static Map<String, KeyPair> keys() {
        Map<String, KeyPair> keys = new TreeMap<>();
        for (String service : List.of("gateway", "people-service", "events-service", "highlights-service")) {
            keys.put(service, newKey());
        }
        return keys;
    }

}
