package dev.plaudit.gateway.routes;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.CloseNowException;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cuts the connection after an answer that broke half-way, or that tells a client that
 * its body is not waited for. An exception of a handler does not get this far: Spring MVC
 * takes it, finds the answer begun, and ends it as if it were whole.
 */
class CutOffFilter extends OncePerRequestFilter {

    private static final String BROKEN = CutOffFilter.class.getName() + ".broken";

    private static final String UNREAD = CutOffFilter.class.getName() + ".unread";

    /** The answer is broken: nobody must take it for whole. */
    static void cutOff(HttpServletRequest request) {
        request.setAttribute(BROKEN, true);
    }

    /** The answer is whole, but Tomcat would read the rest of the body before it ends. */
    static void cutOffAfterAnswer(HttpServletRequest request) {
        request.setAttribute(UNREAD, true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getAttribute(BROKEN) != null) {
            throw new CloseNowException("An answer broke half-way");
        }
        if (request.getAttribute(UNREAD) != null) {
            response.flushBuffer();
            throw new CloseNowException("A body came too slowly");
        }
    }

}
