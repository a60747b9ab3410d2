package dev.plaudit.gateway.limits;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Gives a form that came too early back to whoever sent it. Going back in the browser
 * need not: over TLS browsers may forget what was typed into pages that nobody keeps.
 */
@FunctionalInterface
public interface Unsent {

    /**
     * Answers 429 with a page that holds all that was typed.
     * @param request a form in the encoding of browsers
     * @param response the answer, which says already when to come again
     * @param seconds how long until the form may be sent
     * @throws IOException if the client is gone
     */
    void answer(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException;

}
