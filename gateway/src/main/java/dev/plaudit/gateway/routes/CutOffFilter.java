package dev.plaudit.gateway.routes;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.CloseNowException;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cuts the connection after an answer that broke half-way. An exception of a handler does
 * not get this far: Spring MVC takes it, finds the answer begun, and ends it as if it
 * were whole.
 */
class CutOffFilter extends OncePerRequestFilter {

    private static final String BROKEN = CutOffFilter.class.getName() + ".broken";

    static void cutOff(HttpServletRequest request) {
        request.setAttribute(BROKEN, true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getAttribute(BROKEN) != null) {
            throw new CloseNowException("An answer broke half-way");
        }
    }

}
