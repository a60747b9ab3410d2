package dev.plaudit.highlights.fetching;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

/**
 * Reads the beginning of a body. What tells of a page stands at its top, so one that is
 * too long, too slow or broken off is read as far as it goes.
 */
final class Body {

    private Body() {
    }

    /**
     * Reads what can be read.
     * @param sent the body as it was sent
     * @param encoding its content coding
     * @return at most {@link SafeFetch#MOST_BYTES} decoded bytes, none if the coding is
     * unknown
     */
    static byte[] read(InputStream sent, @Nullable String encoding) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        // Both are counted: little can decode to much, and much to nothing.
        try (InputStream decoded = decoded(new Limited(sent), encoding)) {
            int length = 0;
            while (length >= 0 && read.size() < SafeFetch.MOST_BYTES) {
                read.write(piece, 0, length);
                length = decoded.read(piece, 0, Math.min(piece.length, SafeFetch.MOST_BYTES - read.size()));
            }
        }
        catch (IOException ex) {
            // The connection ended, by time or by accident.
        }
        return read.toByteArray();
    }

    private static InputStream decoded(InputStream sent, @Nullable String encoding) throws IOException {
        return switch ((encoding != null) ? encoding.strip().toLowerCase(Locale.ROOT) : "identity") {
            case "identity", "" -> sent;
            case "gzip", "x-gzip" -> new Gzip(sent);
            default -> InputStream.nullInputStream();
        };
    }

    /**
     * Gzip may have many parts (RFC 1952, section 2.2), and for each that is empty Java's
     * reading calls itself, until the stack is full.
     */
    private static final class Gzip extends GZIPInputStream {

        private static final int MOST_EMPTY_PARTS = 8;

        private int within;

        Gzip(InputStream sent) throws IOException {
            super(sent);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (this.within > MOST_EMPTY_PARTS) {
                throw new IOException("Nothing but empty parts");
            }
            this.within++;
            try {
                return super.read(bytes, offset, length);
            }
            finally {
                this.within--;
            }
        }

    }

    private static final class Limited extends FilterInputStream {

        private int left = SafeFetch.MOST_BYTES;

        Limited(InputStream sent) {
            super(sent);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = (this.left > 0) ? super.read(bytes, offset, Math.min(length, this.left)) : -1;
            this.left -= Math.max(read, 0);
            return read;
        }

        @Override
        public void close() {
            // Closing the body would read the rest of it; the connection is cut instead.
        }

    }

}
