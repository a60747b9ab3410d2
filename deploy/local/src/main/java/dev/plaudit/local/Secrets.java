package dev.plaudit.local;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.plaudit.local.keys.IdentityKeys;
import dev.plaudit.local.keys.PrivateFile;

/**
 * What only the processes of this platform know, made at its first start. They get it by
 * their environment: arguments of a process are for everybody to see.
 *
 * @param privateKeys of the callers, by name, as PEM
 * @param trustedKeys the JWK set of their public keys
 * @param clientSecret of the gateway at the identity provider
 */
record Secrets(Map<String, String> privateKeys, String trustedKeys, String clientSecret) {

    private static final String GATEWAY = "gateway";

    /** Who calls others, by the name of its module. */
    private static final List<String> CALLERS = List.of(GATEWAY, "people-service", "events-service",
            "highlights-service");

    private static final int SECRET_BYTES = 32;

    Secrets {
        privateKeys = Map.copyOf(privateKeys);
    }

    /**
     * Reads them, and makes those that are not there yet.
     * @throws StartException when the folder cannot be used
     */
    static Secrets in(DataDirectory data) {
        try {
            IdentityKeys keys = IdentityKeys.in(data.keys(), CALLERS);
            Map<String, String> privateKeys = new TreeMap<>();
            for (String caller : CALLERS) {
                privateKeys.put(caller, keys.privateKey(caller));
            }
            String clientSecret = new PrivateFile(data.keys().resolve("client-secret")).readOrWrite(Secrets::random);
            return new Secrets(privateKeys, keys.trusted(), clientSecret);
        }
        catch (IOException ex) {
            throw new StartException("The folder " + data.keys() + " cannot be used: " + ex, ex);
        }
    }

    /**
     * The environment's part by which a module proves who calls and knows who does.
     * @throws IllegalArgumentException when that module calls nobody
     */
    Map<String, String> between(String module) {
        String key = this.privateKeys.get(module);
        if (key == null) {
            throw new IllegalArgumentException("There is no key of " + module);
        }
        Map<String, String> environment = new TreeMap<>();
        environment.put("PLAUDIT_IDENTITY_KEY", key);
        if (!module.equals(GATEWAY)) {
            // Nobody calls the gateway in another's name.
            environment.put("PLAUDIT_TRUSTED_KEYS", this.trustedKeys);
        }
        return environment;
    }

    private static String random() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    @Override
    public String toString() {
        return "Secrets of " + this.privateKeys.keySet();
    }

}
