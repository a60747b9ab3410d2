package dev.plaudit.gateway.limits;

import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away requests of a client that asks too much. Behind the filters of Spring
 * Security it knows the account; before them everybody is an address.
 */
class RateLimitFilter extends OncePerRequestFilter {

    /** In bytes: more than people type, and little to send back at once. */
    private static final int LARGEST = 256 * 1024;

    private final RateLimits limits;

    private final Set<Demand> demands;

    private final @Nullable Unsent unsent;

    /**
     * A filter.
     * @param limits counts
     * @param demands what it counts
     * @param unsent gives forms back, or null where there are none
     */
    RateLimitFilter(RateLimits limits, Set<Demand> demands, @Nullable Unsent unsent) {
        this.limits = limits;
        this.demands = Set.copyOf(demands);
        this.unsent = unsent;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Demand demand = Demand.of(request);
        Duration wait = this.demands.contains(demand) ? take(demand, request) : Duration.ZERO;
        if (wait.isZero()) {
            chain.doFilter(request, response);
        }
        else if (this.unsent != null && isForm(request)) {
            this.unsent.answer(request, response, TooManyRequests.comeAgain(response, wait));
        }
        else {
            TooManyRequests.answer(request, response, wait);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        long length = request.getContentLengthLong();
        return TooManyRequests.isForPeople(request) && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) && length >= 0 && length <= LARGEST;
    }

    private Duration take(Demand demand, HttpServletRequest request) {
        Principal account = request.getUserPrincipal();
        return (account != null) ? this.limits.take(demand, account.getName()) : this.limits.take(demand, request);
    }

}
