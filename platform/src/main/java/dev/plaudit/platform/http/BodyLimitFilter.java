package dev.plaudit.platform.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

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

    private final Map<String, Long> larger;

    BodyLimitFilter(List<LargerBody> larger) {
        this.larger = larger.stream().collect(Collectors.toUnmodifiableMap(LargerBody::path, LargerBody::bytes));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = this.larger.getOrDefault(request.getServletPath(), JSON_LIMIT);
        if (!isJson(request.getContentType())) {
            chain.doFilter(request, response);
        }
        else if (request.getContentLengthLong() > limit) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            response.setContentType(Problem.MEDIA_TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            String detail = new BodyTooLargeException(limit).detail();
            response.getWriter().write(Problem.json(HttpStatus.CONTENT_TOO_LARGE, detail, request.getRequestURI()));
        }
        else {
            chain.doFilter(new LimitedRequest(request, limit), response);
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            MimeType type = MimeTypeUtils.parseMimeType((contentType != null) ? contentType : "");
            return type.isCompatibleWith(MediaType.APPLICATION_JSON) || type.getSubtype().endsWith("+json");
        }
        catch (IllegalArgumentException ex) {
            return false;
        }
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {

        private final long limit;

        private @Nullable LimitedStream body;

        LimitedRequest(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (this.body == null) {
                this.body = new LimitedStream(super.getInputStream(), this.limit);
            }
            return this.body;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }

    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;

        private final long limit;

        private long left;

        LimitedStream(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = this.body.read();
            count((read >= 0) ? 1 : 0);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = this.body.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
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

        private void count(int read) throws IOException {
            this.left -= read;
            if (this.left < 0) {
                throw new BodyTooLargeException(this.limit);
            }
        }

    }

}
