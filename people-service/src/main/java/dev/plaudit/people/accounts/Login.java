package dev.plaudit.people.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * By what a provider knows somebody. The two together are the key (OpenID Connect Core,
 * section 5.7): a subject says nothing without its issuer, and an e-mail address says
 * nothing at all.
 *
 * @param issuer the provider
 * @param subject the provider's name for them, which never changes
 * @param linkedAt since when it leads to the account
 */
public record Login(String issuer, String subject, Instant linkedAt) {

    /**
     * The login in one word.
     * @return SHA-256 of issuer, line break and subject, 64 hexadecimal digits
     */
    public String key() {
        return key(this.issuer, this.subject);
    }

    static String key(String issuer, String subject) {
        try {
            byte[] text = (issuer + '\n' + subject).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java platform has SHA-256", ex);
        }
    }

    /**
     * As it is written in settings and filters.
     * @return issuer and subject with a bar between
     */
    String text() {
        return this.issuer + '|' + this.subject;
    }

}
