package dev.plaudit.highlights.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The style that a document carries in itself, so that it can be kept as it is.
 *
 * @param css what stands in its {@code style} element
 */
public record InlineStyle(String css) {

    /**
     * Reads a style that is part of the service.
     * @param name a file among the resources {@code documents/}
     * @return its style, with line ends as browsers read them before they hash it
     */
    public static InlineStyle named(String name) {
        try (InputStream file = InlineStyle.class.getResourceAsStream("/documents/" + name)) {
            String css = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return new InlineStyle("\n" + css.replace("\r\n", "\n"));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * What a browser may do with the document: use this style and nothing else.
     * @return the value of {@code Content-Security-Policy}
     */
    public String contentSecurityPolicy() {
        return "default-src 'none'; style-src 'sha256-" + hash()
                + "'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    }

    private String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(this.css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every JDK has SHA-256", ex);
        }
    }

}
