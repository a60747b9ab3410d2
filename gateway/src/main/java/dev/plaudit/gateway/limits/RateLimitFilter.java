package dev.plaudit.gateway.limits;

import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away requests of a client that asks too much. Behind the filters of Spring
 * Security it knows the account; before them everybody is an address.
 */
class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;

    private final Set<Demand> demands;

    RateLimitFilter(RateLimits limits, Set<Demand> demands) {
        this.limits = limits;
        this.demands = Set.copyOf(demands);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Demand demand = Demand.of(request);
        Duration wait = this.demands.contains(demand) ? take(demand, request) : Duration.ZERO;
        if (wait.isZero()) {
            chain.doFilter(request, response);
        }
        else {
            TooManyRequests.answer(request, response, wait);
        }
    }

    private Duration take(Demand demand, HttpServletRequest request) {
        Principal account = request.getUserPrincipal();
        return (account != null) ? this.limits.take(demand, account.getName()) : this.limits.take(demand, request);
    }

}
