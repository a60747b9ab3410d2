package dev.plaudit.highlights.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that a webhook's receiver shares; public for the driver. Standard Webhooks
 * writes it as {@code whsec_} and its bytes in Base64.
 *
 * @param text the secret as its receiver knows it
 */
public record WebhookSecret(String text) {

    private static final String PREFIX = "whsec_";

    private static final int BYTES = 32;

    static WebhookSecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /**
     * Signs a message.
     * @param id the message's
     * @param timestamp seconds since 1970
     * @param body as it is sent
     * @return the version of the scheme and the signature
     */
    String sign(String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(this.text.substring(PREFIX.length())), "HmacSHA256"));
            mac.update("%s.%d.".formatted(id, timestamp).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", ex);
        }
    }

    @Override
    public String toString() {
        // A secret goes into no log.
        return "WebhookSecret";
    }

}
