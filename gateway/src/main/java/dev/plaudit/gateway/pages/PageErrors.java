package dev.plaudit.gateway.pages;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.UriUtils;

import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.problems.RefusalException;
import dev.plaudit.platform.problems.UnauthenticatedException;

/**
 * Tells readers of pages in a page what programs are told in a problem.
 */
@ControllerAdvice(basePackageClasses = Pages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors {

    private static final Logger log = LoggerFactory.getLogger(PageErrors.class);

    private final Pages pages;

    PageErrors(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(HttpServletRequest request, RefusalException refusal) {
        return this.pages.error(request, refusal.status());
    }

    /** The session ended while somebody filled in a form, or the account with it. */
    @ExceptionHandler
    ResponseEntity<byte[]> notSignedIn(HttpServletRequest request, UnauthenticatedException refusal) {
        String wanted = LocalPath.of(request);
        return Pages.goTo(wanted.equals(LocalPath.HOME) ? "/login"
                : "/login?return=" + UriUtils.encode(wanted, StandardCharsets.UTF_8));
    }

    @ExceptionHandler({ MethodArgumentTypeMismatchException.class, ServletRequestBindingException.class })
    ResponseEntity<byte[]> notAsked(HttpServletRequest request) {
        return this.pages.error(request, HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> serviceFailed(HttpServletRequest request, ServiceFailedException failure) {
        log.warn("A page could not be shown: {}", String.valueOf(failure.getCause()));
        return this.pages.error(request, failure.status());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> ourMistake(HttpServletRequest request, RuntimeException mistake) {
        log.error("A page failed because of us", mistake);
        return this.pages.error(request, HttpStatus.INTERNAL_SERVER_ERROR);
    }

}
