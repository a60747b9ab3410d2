package dev.plaudit.local.keys;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Private keys as text: PKCS#8 between the lines of RFC 7468. */
public final class Pem {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";

    private static final String END = "-----END PRIVATE KEY-----";

    private Pem() {
    }

    /** The text of a key, several lines of ASCII. */
    public static String of(PrivateKey key) {
        String body = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(key.getEncoded());
        return BEGIN + "\n" + body + "\n" + END + "\n";
    }

    /**
     * Reads a key back.
     * @throws IllegalArgumentException when the text is not one private key
     */
    public static PKCS8EncodedKeySpec read(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith(BEGIN) || !stripped.endsWith(END)) {
            throw new IllegalArgumentException("This is no private key in PEM (PKCS#8)");
        }
        String body = stripped.substring(BEGIN.length(), stripped.length() - END.length());
        return new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body.getBytes(StandardCharsets.US_ASCII)));
    }

}
