package dev.plaudit.platform.idempotency;

import java.io.IOException;
import java.util.Collections;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.CurrentCaller;
import dev.plaudit.platform.idempotency.KeyedCalls.RunningException;
import dev.plaudit.platform.mongo.KeyedRequest;
import dev.plaudit.platform.problems.ConflictException;

/**
 * Carries out a {@code POST} with an {@code Idempotency-Key} once, and gives its answer
 * again to whoever sends the same. Keys belong to accounts: who has none has no keys.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String BASE = "/api/v1/";

    private static final String NOT_KEPT = "This was done and answered with status %d, but the answer is not kept: "
            + "it held a secret, or was very large";

    private final KeyedCalls calls;

    private final HandlerExceptionResolver problems;

    private final long largestBody;

    IdempotencyFilter(KeyedCalls calls, HandlerExceptionResolver problems, long largestBody) {
        this.calls = calls;
        this.problems = problems;
        this.largestBody = largestBody;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod()) || !request.getRequestURI().startsWith(BASE)
                || request.getHeader(IdempotencyKey.HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(CurrentCaller.get() instanceof Member member)) {
            chain.doFilter(request, response);
            return;
        }
        KeyedHttpRequest keyed = null;
        KeyedCall call;
        try {
            IdempotencyKey key = IdempotencyKey.of(Collections.list(request.getHeaders(IdempotencyKey.HEADER)));
            keyed = KeyedHttpRequest.read(request, member, this.largestBody);
            String id = new Fingerprint().add(member.accountId()).add(key.text()).hex();
            call = this.calls.begin(id, keyed.fingerprint());
        }
        catch (RuntimeException | IOException ex) {
            close(keyed);
            refuse(request, response, ex);
            return;
        }
        try (KeyedHttpRequest again = keyed) {
            KeptAnswer answer = call.answer();
            if (answer == null) {
                attempt(call, again, response, chain);
            }
            else if (answer.body() != null) {
                answer.send(response, answer.body());
            }
            else {
                refuse(request, response, new ConflictException(NOT_KEPT.formatted(answer.status())));
            }
        }
    }

    private void attempt(KeyedCall call, KeyedHttpRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean ended = false;
        try (KeyedRequest attempt = KeyedRequest.attempt(call.request())) {
            chain.doFilter(request, answer);
            // Committed is what the container tells of an error.
            ended = !answer.isCommitted() && isKept(answer.getStatus());
        }
        finally {
            // Kept before it is sent: whoever has got an answer gets the same again.
            end(call, ended ? kept(request, answer) : null);
        }
        answer.copyBodyToResponse();
    }

    /**
     * What is our fault, and what the next minute may change whatever the request says,
     * is attempted again when it is sent again.
     */
    private static boolean isKept(int status) {
        return status < HttpStatus.INTERNAL_SERVER_ERROR.value() && status != HttpStatus.UNAUTHORIZED.value()
                && status != HttpStatus.FORBIDDEN.value() && status != HttpStatus.TOO_MANY_REQUESTS.value();
    }

    private static KeptAnswer kept(HttpServletRequest request, ContentCachingResponseWrapper answer) {
        KeptAnswer kept = KeptAnswer.of(answer);
        boolean secret = request
            .getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && handler.hasMethodAnnotation(ShownOnce.class) && kept.status() < HttpStatus.BAD_REQUEST.value();
        return secret ? kept.withoutBody() : kept;
    }

    private void end(KeyedCall call, @Nullable KeptAnswer kept) {
        try {
            if (kept != null) {
                this.calls.answered(call, kept);
            }
            else {
                this.calls.failed(call);
            }
        }
        catch (RuntimeException ex) {
            // What was done is done; sent again after the lease, it finds that.
            this.logger.warn("The answer to a request with a key could not be kept", ex);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Exception reason)
            throws ServletException {
        Exception told = reason;
        if (reason instanceof RunningException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            told = new ConflictException("The same request is still being carried out");
        }
        else if (reason instanceof IOException) {
            told = new HttpMessageNotReadableException("The body cannot be read", reason,
                    new ServletServerHttpRequest(request));
        }
        if (this.problems.resolveException(request, response, null, told) == null) {
            throw new ServletException(told);
        }
    }

    private static void close(@Nullable KeyedHttpRequest request) throws IOException {
        if (request != null) {
            request.close();
        }
    }

}
