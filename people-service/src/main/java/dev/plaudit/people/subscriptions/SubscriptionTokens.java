package dev.plaudit.people.subscriptions;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.people.secrets.Secrets;

/**
 * How subscribers are known without their addresses, and the tokens in their letters. A
 * token that confirms is random and is kept as a hash; one that ends holds what it ends,
 * signed (HMAC-SHA256), and does not expire, since letters do not.
 */
@Component
class SubscriptionTokens {

    private static final int ID_BYTES = 16;

    private static final int RANDOM_BYTES = 24;

    private static final int MAC_BYTES = 16;

    /**
     * Far more than a token has.
     */
    private static final int LONGEST = 400;

    private final Secrets secrets;

    private final SecureRandom random = new SecureRandom();

    private volatile byte @Nullable [] key;

    SubscriptionTokens(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * The id of whom an address is. Mail servers may tell small from capital letters, but
     * none does, and nobody is written to twice.
     */
    String idOf(String address) {
        byte[] mac = mac("address\n" + address.toLowerCase(Locale.ROOT));
        return HexFormat.of().formatHex(mac, 0, ID_BYTES);
    }

    /**
     * A new token that confirms.
     * @return letters, digits, hyphens and underscores
     */
    String confirming(String subscriberId) {
        byte[] secret = new byte[RANDOM_BYTES];
        this.random.nextBytes(secret);
        return text(HexFormat.of().parseHex(subscriberId), secret);
    }

    /**
     * A token that ends.
     * @param program whose digests, null for those of no one program
     */
    String ending(String subscriberId, @Nullable String program) {
        String what = (program != null) ? program : "";
        byte[] mac = Arrays.copyOf(mac("end\n" + subscriberId + '\n' + what), MAC_BYTES);
        return text(HexFormat.of().parseHex(subscriberId), mac, what.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whom a token that confirms is about, whether it does or not.
     * @return nothing if it has another form
     */
    Optional<String> subscriberOf(String token) {
        return bytes(token).filter((bytes) -> bytes.length == ID_BYTES + RANDOM_BYTES)
            .map((bytes) -> HexFormat.of().formatHex(bytes, 0, ID_BYTES));
    }

    /**
     * What a token ends.
     * @return nothing if it was not made here
     */
    Optional<Ending> endingOf(String token) {
        return bytes(token).filter((bytes) -> bytes.length >= ID_BYTES + MAC_BYTES).flatMap((bytes) -> {
            String id = HexFormat.of().formatHex(bytes, 0, ID_BYTES);
            String what = new String(bytes, ID_BYTES + MAC_BYTES, bytes.length - ID_BYTES - MAC_BYTES,
                    StandardCharsets.UTF_8);
            byte[] mac = Arrays.copyOf(mac("end\n" + id + '\n' + what), MAC_BYTES);
            boolean ours = MessageDigest.isEqual(mac, Arrays.copyOfRange(bytes, ID_BYTES, ID_BYTES + MAC_BYTES));
            return ours ? Optional.of(new Ending(id, what.isEmpty() ? null : what)) : Optional.empty();
        });
    }

    /**
     * What is kept of a token.
     */
    static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException("Every Java platform has SHA-256", ex);
        }
    }

    private static String text(byte[]... parts) {
        ByteBuffer whole = ByteBuffer.allocate(Arrays.stream(parts).mapToInt((part) -> part.length).sum());
        Arrays.stream(parts).forEach(whole::put);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
    }

    private static Optional<byte[]> bytes(String token) {
        try {
            return (token.length() > LONGEST) ? Optional.empty() : Optional.of(Base64.getUrlDecoder().decode(token));
        }
        catch (IllegalArgumentException ex) {
            return Optional.empty();
        }
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", ex);
        }
    }

    private byte[] key() {
        byte[] known = this.key;
        if (known == null) {
            known = this.secrets.key("subscriptions");
            this.key = known;
        }
        return known;
    }

    /**
     * What a token ends.
     *
     * @param subscriberId whose
     * @param program the digests of which program, null for those of no one program
     */
    record Ending(String subscriberId, @Nullable String program) {

    }

}
