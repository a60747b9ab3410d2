package dev.plaudit.local.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import dev.plaudit.local.keys.Pem;
import dev.plaudit.local.keys.PrivateFile;

/**
 * The key that signs the tokens. It is kept, so that a restart changes nothing for
 * clients; it is an RSA key, since RS256 is what every client knows (OpenID Connect Core,
 * section 15.1).
 */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {
    }

    /** The key of that folder, which is made the first time. */
    static RSAKey in(Path folder) throws IOException {
        String pem = new PrivateFile(folder.resolve("signing-key.pem")).readOrWrite(SigningKey::make);
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory.generatePrivate(Pem.read(pem));
            RSAPublicKey publicKey = (RSAPublicKey) factory
                .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
            return new RSAKey.Builder(publicKey).privateKey(key)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint()
                .build();
        }
        catch (GeneralSecurityException | JOSEException | IllegalArgumentException ex) {
            throw new IOException("The signing key in " + folder + " cannot be read", ex);
        }
    }

    private static String make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return Pem.of(generator.generateKeyPair().getPrivate());
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException("This JDK has no RSA", ex);
        }
    }

}
