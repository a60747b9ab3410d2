package dev.plaudit.platform.http;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.plaudit.platform.problems.BodyTooLargeException;
import dev.plaudit.platform.problems.Problem;

/**
 * Holds JSON bodies to their limit: by what is announced, and by what really comes when
 * nothing or too little was announced.
 */
class BodyLimitFilter extends OncePerRequestFilter {

    static final long JSON_LIMIT = 256 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isJson(request.getContentType())) {
            chain.doFilter(request, response);
        }
        else if (request.getContentLengthLong() > JSON_LIMIT) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            response.setContentType(Problem.MEDIA_TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter()
                .write(Problem.json(HttpStatus.CONTENT_TOO_LARGE, new BodyTooLargeException(JSON_LIMIT).detail()));
        }
        else {
            chain.doFilter(new LimitedRequest(request), response);
        }
    }

    private static boolean isJson(String contentType) {
        try {
            MimeType type = MimeTypeUtils.parseMimeType((contentType != null) ? contentType : "");
            return type.isCompatibleWith(MediaType.APPLICATION_JSON) || type.getSubtype().endsWith("+json");
        }
        catch (IllegalArgumentException ex) {
            return false;
        }
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {

        LimitedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }

    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;

        private final FilterInputStream counted;

        LimitedStream(ServletInputStream body) {
            this.body = body;
            this.counted = new Counted(body);
        }

        @Override
        public int read() throws IOException {
            return this.counted.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return this.counted.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return this.body.isFinished();
        }

        @Override
        public boolean isReady() {
            return this.body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            this.body.setReadListener(listener);
        }

    }

    private static final class Counted extends FilterInputStream {

        private long left = JSON_LIMIT;

        Counted(ServletInputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count((read >= 0) ? 1 : 0);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) throws IOException {
            this.left -= Math.max(read, 0);
            if (this.left < 0) {
                throw new BodyTooLargeException(JSON_LIMIT);
            }
        }

    }

}
