package dev.plaudit.platform.identity;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import dev.plaudit.platform.problems.ForbiddenException;
import dev.plaudit.platform.problems.Problem;
import dev.plaudit.platform.problems.UnauthenticatedException;

/**
 * What Spring Security refuses, as problems.
 */
public final class SecurityProblems {

    private SecurityProblems() {
    }

    /**
     * Answers 401 (RFC 9110, RFC 6750).
     * @param request what was asked
     * @param response the answer
     * @param reason is told to nobody
     * @throws IOException if the client is gone
     */
    public static void notSignedIn(HttpServletRequest request, HttpServletResponse response, Exception reason)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        Problem.send(request, response, HttpStatus.UNAUTHORIZED, new UnauthenticatedException().detail());
    }

    /**
     * Answers 403.
     * @param request what was asked
     * @param response the answer
     * @param reason is told to nobody
     * @throws IOException if the client is gone
     */
    public static void notAllowed(HttpServletRequest request, HttpServletResponse response, Exception reason)
            throws IOException {
        Problem.send(request, response, HttpStatus.FORBIDDEN, new ForbiddenException("This is not allowed").detail());
    }

}
