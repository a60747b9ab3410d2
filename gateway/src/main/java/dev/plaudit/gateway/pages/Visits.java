package dev.plaudit.gateway.pages;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

import dev.plaudit.gateway.identity.Callers;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * Finds out who looks at a page and in which language: the one in the address
 * ({@code ?lang=zh}), the one chosen before, or what the browser asks for.
 */
@Component
public class Visits implements HandlerMethodArgumentResolver {

    /**
     * The parameter and the cookie that say which language.
     */
    static final String LANGUAGE = "lang";

    /**
     * The languages that the pages speak, the first to who understands none.
     */
    static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private final Callers callers;

    Visits(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        if (asked == null) {
            throw new IllegalStateException("Pages are for servlets");
        }
        return of(asked);
    }

    /**
     * Who looks.
     * @param request what was asked
     * @return the visit; no session is begun
     */
    public Visit of(HttpServletRequest request) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String query = request.getQueryString();
        String address = (query != null) ? request.getRequestURI() + "?" + query : request.getRequestURI();
        Locale locale = locale(request);
        boolean gzip = takesGzip(request);
        try {
            return new Visit(locale, this.callers.of(request), false, csrf, address, gzip);
        }
        catch (ServiceFailedException ex) {
            return new Visit(locale, new Caller.Anonymous(), true, csrf, address, gzip);
        }
    }

    private static Locale locale(HttpServletRequest request) {
        String asked = request.getParameter(LANGUAGE);
        Cookie chosen = WebUtils.getCookie(request, LANGUAGE);
        String tag = (asked != null) ? asked : (chosen != null) ? chosen.getValue() : null;
        if (tag != null) {
            for (Locale locale : LOCALES) {
                if (locale.getLanguage().equals(tag)) {
                    return locale;
                }
            }
        }
        for (Locale wanted : Collections.list(request.getLocales())) {
            for (Locale locale : LOCALES) {
                // Without the header the container says where it runs, which is not what
                // was asked.
                if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                        && locale.getLanguage().equals(wanted.getLanguage())) {
                    return locale;
                }
            }
        }
        return LOCALES.getFirst();
    }

    /** Browsers that take it say so without a weight; others do without. */
    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null) {
            return false;
        }
        for (String coding : accepted.split(",")) {
            if (coding.strip().equalsIgnoreCase("gzip")) {
                return true;
            }
        }
        return false;
    }

}
