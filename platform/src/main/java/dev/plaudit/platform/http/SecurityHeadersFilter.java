package dev.plaudit.platform.http;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Sets the security headers before anything else can answer, and again before an error is
 * told, since what failed may have reset the answer.
 */
class SecurityHeadersFilter implements Filter {

    private final SecurityHeaders headers;

    SecurityHeadersFilter(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (response instanceof HttpServletResponse answer) {
            this.headers.each(answer::setHeader);
        }
        chain.doFilter(request, response);
    }

}
