package dev.plaudit.gateway.pages;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * Where to go on after a login or a choice: to a page of ours and nowhere else.
 */
public final class LocalPath {

    /**
     * The first page.
     */
    public static final String HOME = "/";

    private static final int LONGEST = 1000;

    /** Names between single slashes, then perhaps a query; nothing a browser rewrites. */
    private static final Pattern PAGE = Pattern
        .compile("(/[A-Za-z0-9._~!$&'()*+,=:@%-]+)*/?(\\?[A-Za-z0-9._~!$&'()*+,=:@%/?-]*)?");

    /** Not pages, or the login itself. */
    private static final Pattern ELSEWHERE = Pattern
        .compile("/(api|login|logout|oauth2|internal|language)(/.*|\\?.*)?");

    private LocalPath() {
    }

    /**
     * Takes what a request asks for, as far as it is a page of ours.
     * @param wanted path and query, or null
     * @return the same, or the first page
     */
    public static String of(@Nullable String wanted) {
        if (wanted == null || !wanted.startsWith("/") || wanted.length() > LONGEST) {
            return HOME;
        }
        return (PAGE.matcher(wanted).matches() && !ELSEWHERE.matcher(wanted).matches()) ? wanted : HOME;
    }

    /**
     * The page that somebody asked for who has to sign in first.
     * @param request what was asked
     * @return path and query, or the first page if it was none or no mere look
     */
    public static String of(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean page = HttpMethod.GET.matches(request.getMethod()) && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
        if (!page) {
            return HOME;
        }
        String query = request.getQueryString();
        return of((query != null) ? request.getRequestURI() + "?" + query : request.getRequestURI());
    }

}
