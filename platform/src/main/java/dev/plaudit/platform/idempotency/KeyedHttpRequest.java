package dev.plaudit.platform.idempotency;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Credential;

/**
 * A request whose body was read to tell it from others, and can be read again.
 */
final class KeyedHttpRequest extends HttpServletRequestWrapper implements Closeable {

    private final KeptBody body;

    private final String fingerprint;

    private @Nullable ServletInputStream stream;

    private KeyedHttpRequest(HttpServletRequest request, KeptBody body, String fingerprint) {
        super(request);
        this.body = body;
        this.fingerprint = fingerprint;
    }

    /**
     * Reads a request.
     * @param request as it came
     * @param member who sends it
     * @param largest the largest body, in bytes
     * @return the request, to be closed
     * @throws IOException if the body ends early, is too large or has no parts where it
     * should
     */
    static KeyedHttpRequest read(HttpServletRequest request, Member member, long largest) throws IOException {
        String type = (request.getContentType() != null) ? request.getContentType().toLowerCase(Locale.ROOT) : "";
        Fingerprint fingerprint = new Fingerprint().add(request.getMethod())
            .add(request.getRequestURI())
            .add(request.getQueryString())
            // What one token may, another may not.
            .add((member.credential() instanceof Credential.ApiToken token) ? token.tokenId() : null);
        Collections.list(request.getHeaders(HttpHeaders.IF_MATCH)).forEach(fingerprint::add);
        if (type.startsWith("multipart/")) {
            // The container reads parts by itself, and keeps large ones in files. Their
            // boundary may differ each time.
            for (Part part : parts(request)) {
                fingerprint.add(part.getHeader(HttpHeaders.CONTENT_DISPOSITION)).add(part.getContentType());
                try (InputStream content = part.getInputStream()) {
                    fingerprint.add(content);
                }
            }
            return new KeyedHttpRequest(request, KeptBody.read(InputStream.nullInputStream(), 0), fingerprint.hex());
        }
        KeptBody body = KeptBody.read(request.getInputStream(), largest);
        try (InputStream content = body.open()) {
            return new KeyedHttpRequest(request, body, fingerprint.add(type).add(content).hex());
        }
    }

    private static Collection<Part> parts(HttpServletRequest request) throws IOException {
        try {
            return request.getParts();
        }
        catch (ServletException | IllegalStateException ex) {
            throw new IOException(ex);
        }
    }

    String fingerprint() {
        return this.fingerprint;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (this.stream == null) {
            this.stream = new Again(this.body.open());
        }
        return this.stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        if (this.stream != null) {
            this.stream.close();
        }
        this.body.close();
    }

    private static final class Again extends ServletInputStream {

        private final InputStream body;

        private boolean finished;

        Again(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int read = this.body.read();
            this.finished = read < 0;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = this.body.read(buffer, offset, length);
            this.finished = read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return this.finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("All of it is there already");
        }

        @Override
        public void close() throws IOException {
            this.body.close();
        }

    }

}
