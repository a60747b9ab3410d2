package dev.plaudit.people.letters;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.people.secrets.Secrets;
import dev.plaudit.platform.notices.NoticeType;

/**
 * The tokens of unsubscribe links: an account and a type of notification, encrypted and
 * authenticated (AES-256-GCM), so nobody can make one, and one tells its reader nothing.
 * They do not expire, since e-mails do not.
 */
@Component
class UnsubscribeTokens {

    private static final String PREFIX = "u1";

    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    /**
     * Far more than a token has.
     */
    private static final int LONGEST = 400;

    private final Secrets secrets;

    private final SecureRandom random = new SecureRandom();

    private volatile @Nullable SecretKey key;

    UnsubscribeTokens(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * A token.
     * @param subscription what it stops
     * @return letters, digits, hyphens and underscores
     */
    String of(Subscription subscription) {
        byte[] nonce = new byte[NONCE_BYTES];
        this.random.nextBytes(nonce);
        byte[] text = (subscription.type().word() + '\n' + subscription.accountId()).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text);
            byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
            return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException("Every Java platform has AES in GCM", ex);
        }
    }

    /**
     * Reads a token.
     * @param token whatever somebody sent
     * @return nothing if it was not made here
     */
    Optional<Subscription> read(String token) {
        if (!token.startsWith(PREFIX) || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] whole = Base64.getUrlDecoder().decode(token.substring(PREFIX.length()));
            if (whole.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] text = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE_BYTES)).doFinal(whole, NONCE_BYTES,
                    whole.length - NONCE_BYTES);
            String[] parts = new String(text, StandardCharsets.UTF_8).split("\n", 2);
            return Arrays.stream(NoticeType.values())
                .filter((type) -> type.word().equals(parts[0]))
                .findFirst()
                .map((type) -> new Subscription(parts[1], type));
        }
        catch (GeneralSecurityException | IllegalArgumentException ex) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private SecretKey key() {
        SecretKey known = this.key;
        if (known == null) {
            known = new SecretKeySpec(this.secrets.key("unsubscribe"), "AES");
            this.key = known;
        }
        return known;
    }

    /**
     * What an account gets by e-mail.
     *
     * @param accountId the account
     * @param type what about
     */
    record Subscription(String accountId, NoticeType type) {
    }

}
