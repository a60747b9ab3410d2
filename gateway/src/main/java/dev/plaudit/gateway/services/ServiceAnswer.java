package dev.plaudit.gateway.services;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * What a service answered. The beginning of the body is here already; the rest, if there
 * is more, still comes over the connection, so the answer must be closed.
 */
public final class ServiceAnswer implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    private final HttpUriRequestBase request;

    private final ClassicHttpResponse response;

    private final HttpHeaders headers = new HttpHeaders();

    private final byte[] beginning;

    private final @Nullable InputStream rest;

    private final Duration patience;

    private boolean ended;

    /**
     * Reads the beginning of an answer.
     * @param request what was asked
     * @param response the answer
     * @param heldBack how much to read now, in bytes
     * @param patience how long to wait for the rest altogether
     * @throws IOException if the answer breaks within its beginning
     */
    ServiceAnswer(HttpUriRequestBase request, ClassicHttpResponse response, int heldBack, Duration patience)
            throws IOException {
        this.request = request;
        this.response = response;
        this.patience = patience;
        for (Header header : response.getHeaders()) {
            this.headers.add(header.getName(), (header.getValue() != null) ? header.getValue() : "");
        }
        HttpEntity entity = response.getEntity();
        InputStream body = (entity != null) ? entity.getContent() : null;
        if (body == null) {
            this.beginning = new byte[0];
            this.rest = null;
            return;
        }
        this.beginning = body.readNBytes(heldBack);
        // Whoever has all of it finds out only by asking for more.
        this.rest = (this.beginning.length == heldBack) ? body : null;
        this.ended = this.rest == null;
    }

    /**
     * The HTTP status.
     * @return a number from 200 to 999, as sent
     */
    public int status() {
        return this.response.getCode();
    }

    /**
     * All headers as they came, those of the connection included.
     * @return a copy of this answer's own
     */
    public HttpHeaders headers() {
        return this.headers;
    }

    /**
     * Whether the body is here as a whole.
     * @return false if more may come over the connection
     */
    public boolean isComplete() {
        return this.rest == null;
    }

    /**
     * The length of what is here of the body.
     * @return a number of bytes
     */
    public int length() {
        return this.beginning.length;
    }

    /**
     * Writes the whole body. Time spent in writing is the reader's and does not count
     * against the service.
     * @param out where to
     * @throws IOException if either end breaks, or the service takes too long
     */
    public void copyTo(OutputStream out) throws IOException {
        out.write(this.beginning);
        if (this.rest == null) {
            return;
        }
        byte[] chunk = new byte[CHUNK];
        long waited = 0;
        while (true) {
            long asked = System.nanoTime();
            int read = this.rest.read(chunk);
            waited += System.nanoTime() - asked;
            if (read < 0) {
                this.ended = true;
                return;
            }
            if (waited > this.patience.toNanos()) {
                throw new IOException("The rest of an answer came too slowly");
            }
            out.write(chunk, 0, read);
        }
    }

    /**
     * The whole body.
     * @param limit the most to accept, in bytes
     * @return the bytes
     * @throws ServiceFailedException if it breaks, or is larger
     */
    public byte[] body(int limit) throws ServiceFailedException {
        if (this.rest == null && this.beginning.length <= limit) {
            return this.beginning;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                if (size() + length > limit) {
                    throw new IllegalStateException("An answer is larger than " + limit + " bytes");
                }
                super.write(bytes, offset, length);
            }
        };
        try {
            copyTo(body);
        }
        catch (IOException | IllegalStateException ex) {
            throw ServiceFailedException.broken(ex);
        }
        return body.toByteArray();
    }

    @Override
    public void close() {
        if (!this.ended) {
            // Closing alone would first read to the end, however long that takes.
            this.request.abort();
        }
        try {
            this.response.close();
        }
        catch (IOException ex) {
            // The connection is being given up anyway.
        }
    }

}
