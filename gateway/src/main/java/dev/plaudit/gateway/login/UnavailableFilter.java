package dev.plaudit.gateway.login;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.platform.problems.Problem;
import dev.plaudit.platform.problems.UnavailableException;

/**
 * Tells whoever needs a session that there are none right now. Filters find that out, so
 * Spring MVC cannot tell it.
 */
class UnavailableFilter extends OncePerRequestFilter {

    private final Pages pages;

    UnavailableFilter(Pages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        }
        catch (UnavailableException ex) {
            if (response.isCommitted()) {
                throw ex;
            }
            response.resetBuffer();
            if (PageRequests.isPage(request)) {
                Pages.send(response, this.pages.error(request, HttpStatus.SERVICE_UNAVAILABLE));
            }
            else {
                Problem.send(request, response, HttpStatus.SERVICE_UNAVAILABLE, ex.detail());
            }
        }
    }

}
