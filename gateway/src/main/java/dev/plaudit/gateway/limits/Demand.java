package dev.plaudit.gateway.limits;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What a request wants, as far as it is counted apart.
 */
enum Demand {

    /** Anything that changes nothing. */
    READ,

    /** Anything else. */
    WRITE,

    /** Has a page of somebody else fetched. */
    LINK_PREVIEW,

    /** Goes to a provider, or comes back from it. */
    SIGN_IN;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    static Demand of(HttpServletRequest request) {
        // Decoded, so that no other spelling is counted otherwise.
        String path = request.getServletPath();
        if (path.startsWith("/login/") || path.startsWith("/oauth2/")) {
            return SIGN_IN;
        }
        boolean reads = READING.contains(request.getMethod());
        // The page where a link is pasted, or shared to, asks for the same.
        if (path.equals("/submit")
                && (!reads || request.getParameter("url") != null || request.getParameter("text") != null)) {
            return LINK_PREVIEW;
        }
        // A provider tells from one address of everybody who signs out there, and a mail
        // program's of everybody who wants no more e-mails.
        if (reads || path.startsWith("/logout/connect/") || path.startsWith("/unsubscribe/")
                || path.startsWith("/subscriptions/end/")) {
            return READ;
        }
        return path.equals("/api/v1/link-previews") ? LINK_PREVIEW : WRITE;
    }

}
