package dev.plaudit.gateway.pages;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.problems.NotFoundException;

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
    ResponseEntity<byte[]> nothingThere(NotFoundException refusal) {
        return this.pages.error(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> serviceFailed(ServiceFailedException failure) {
        log.warn("A page could not be shown: {}", String.valueOf(failure.getCause()));
        return this.pages.error(failure.status());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> ourMistake(RuntimeException mistake) {
        log.error("A page failed because of us", mistake);
        return this.pages.error(HttpStatus.INTERNAL_SERVER_ERROR);
    }

}
