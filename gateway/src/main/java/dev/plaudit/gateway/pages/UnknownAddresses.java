package dev.plaudit.gateway.pages;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.Problem;

/**
 * Answers for addresses that belong to nobody: a page for browsers, a problem for
 * programs and for everything below {@code /api}.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownAddresses {

    private final Pages pages;

    UnknownAddresses(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler({ NoHandlerFoundException.class, NoResourceFoundException.class })
    ResponseEntity<byte[]> unknown(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean browser = accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
        if (browser && !request.getRequestURI().startsWith("/api/")) {
            return this.pages.error(request, HttpStatus.NOT_FOUND);
        }
        String problem = Problem.json(HttpStatus.NOT_FOUND, new NotFoundException().detail(), request.getRequestURI());
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(problem.getBytes(StandardCharsets.UTF_8));
    }

}
