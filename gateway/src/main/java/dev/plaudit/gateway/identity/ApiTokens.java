package dev.plaudit.gateway.identity;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import dev.plaudit.gateway.limits.ClientAddress;
import dev.plaudit.gateway.limits.RateLimits;

/**
 * Signing in with an API token. The credential that is used decides: a request with
 * {@code Authorization} is judged by that alone, whatever cookies it carries besides, and
 * so needs no proof against forgery by other sites.
 */
@Component
public class ApiTokens {

    private final Accounts accounts;

    private final ClientAddress addresses;

    private final RateLimits limits;

    ApiTokens(Accounts accounts, ClientAddress addresses, RateLimits limits) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.limits = limits;
    }

    /**
     * Whether a request is judged by a token, be it a right one or not.
     * @param request any
     * @return true if it has the header {@code Authorization}
     */
    public static boolean isUsedBy(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    /**
     * Makes the filter that signs in, for a chain without sessions that is for requests
     * {@linkplain #isUsedBy with a token} only. It answers 401 where there is no such
     * token, on addresses that are open to everybody as well.
     * @return a new filter
     */
    public Filter filter() {
        return new ApiTokenFilter(this.accounts, this.addresses, this.limits);
    }

}
