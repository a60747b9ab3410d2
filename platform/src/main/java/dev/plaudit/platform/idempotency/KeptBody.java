package dev.plaudit.platform.idempotency;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.problems.BodyTooLargeException;

/**
 * A body that is read before its handler reads it. What is larger than any JSON waits in
 * a file, so that many large ones at once fill no memory.
 */
final class KeptBody implements Closeable {

    private static final int IN_MEMORY = 256 * 1024;

    private final byte[] beginning;

    private final @Nullable Path rest;

    private KeptBody(byte[] beginning, @Nullable Path rest) {
        this.beginning = beginning;
        this.rest = rest;
    }

    /**
     * Reads a body to its end.
     * @param body as it comes
     * @param most how many bytes at most
     * @return the body, to be closed
     * @throws BodyTooLargeException if it is larger
     * @throws IOException if it ends early
     */
    static KeptBody read(InputStream body, long most) throws IOException {
        byte[] beginning = body.readNBytes(IN_MEMORY);
        if (beginning.length < IN_MEMORY) {
            return new KeptBody(beginning, null);
        }
        KeptBody kept = new KeptBody(beginning, Files.createTempFile("plaudit-body", null));
        try (OutputStream file = Files.newOutputStream(kept.file())) {
            copy(body, file, most - IN_MEMORY, most);
            return kept;
        }
        catch (IOException ex) {
            kept.close();
            throw ex;
        }
    }

    InputStream open() throws IOException {
        InputStream first = new ByteArrayInputStream(this.beginning);
        return (this.rest != null) ? new SequenceInputStream(first, Files.newInputStream(this.rest)) : first;
    }

    @Override
    public void close() throws IOException {
        if (this.rest != null) {
            Files.deleteIfExists(this.rest);
        }
    }

    private Path file() {
        if (this.rest == null) {
            throw new IllegalStateException("All of it is in memory");
        }
        return this.rest;
    }

    private static void copy(InputStream from, OutputStream to, long left, long most) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long copied = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            copied += read;
            if (copied > left) {
                throw new BodyTooLargeException(most);
            }
            to.write(buffer, 0, read);
        }
    }

}
