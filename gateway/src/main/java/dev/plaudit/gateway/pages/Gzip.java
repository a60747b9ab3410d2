package dev.plaudit.gateway.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses what pages are made of. Tomcat would leave all of it as it is, because of
 * its strong entity tags.
 */
public final class Gzip {

    private Gzip() {
    }

    /**
     * Compresses.
     * @param content the bytes
     * @return the same as gzip (RFC 1952)
     */
    public static byte[] of(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(content.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return compressed.toByteArray();
    }

}
