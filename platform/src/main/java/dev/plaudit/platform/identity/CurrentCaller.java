package dev.plaudit.platform.identity;

import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The caller of the request that this thread answers, for filters; controllers take a
 * {@link Caller} as a parameter.
 */
public final class CurrentCaller {

    private CurrentCaller() {
    }

    /**
     * Who calls.
     * @return anonymous where nobody is known
     */
    public static Caller get() {
        return (SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token) ? token.caller()
                : new Caller.Anonymous();
    }

}
