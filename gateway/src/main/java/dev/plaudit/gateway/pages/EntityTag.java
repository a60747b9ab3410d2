package dev.plaudit.gateway.pages;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A strong entity tag (RFC 9110) made of the content itself, the same on every instance
 * of the gateway.
 */
public final class EntityTag {

    private static final int BYTES = 16;

    private EntityTag() {
    }

    /**
     * Makes the tag of some content.
     * @param content the bytes as sent
     * @return the tag in its quotes
     */
    public static String of(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)) + '"';
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java has SHA-256", ex);
        }
    }

}
