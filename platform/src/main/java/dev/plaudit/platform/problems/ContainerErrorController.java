package dev.plaudit.platform.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.List;

/**
 * Answers what the servlet container was told with {@code sendError}, or caught itself.
 * Asked for directly, its address is like any other that leads nowhere.
 */
@Controller
class ContainerErrorController implements ErrorController {

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = (code instanceof Integer number) ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        HttpStatus status = (known != null) ? known : HttpStatus.INTERNAL_SERVER_ERROR;
        String detail = (status == HttpStatus.NOT_FOUND) ? new NotFoundException().detail() : null;
        return ResponseEntity.status(status)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(Problem.of(status, Problem.slug(status), detail, List.of()));
    }

}
