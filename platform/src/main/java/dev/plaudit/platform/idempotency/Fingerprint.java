package dev.plaudit.platform.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 of several texts and bodies, each with its length, so that no two lists of
 * them are alike.
 */
final class Fingerprint {

    private final MessageDigest digest = sha256();

    Fingerprint add(@Nullable String text) {
        return add((text != null) ? text.getBytes(StandardCharsets.UTF_8) : new byte[0]);
    }

    Fingerprint add(InputStream body) throws IOException {
        MessageDigest inner = sha256();
        byte[] buffer = new byte[16 * 1024];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            inner.update(buffer, 0, read);
        }
        return add(inner.digest());
    }

    /**
     * Ends the list.
     * @return 64 hexadecimal digits in lower case
     */
    String hex() {
        return HexFormat.of().formatHex(this.digest.digest());
    }

    private Fingerprint add(byte[] bytes) {
        this.digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        this.digest.update(bytes);
        return this;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java platform has SHA-256", ex);
        }
    }

}
