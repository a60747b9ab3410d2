package dev.plaudit.platform.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import java.nio.charset.StandardCharsets;

/**
 * Answers what the servlet container was told with {@code sendError}, or caught itself.
 * Asked for directly, its address is like any other that leads nowhere.
 */
@Controller
class ContainerErrorController implements ErrorController {

    @RequestMapping("${server.error.path:${error.path:/error}}")
    @Nullable ResponseEntity<byte[]> error(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            // Half of another answer is out; the container cuts the connection after it.
            return null;
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = (code instanceof Integer number) ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        HttpStatus status = (known != null) ? known : HttpStatus.INTERNAL_SERVER_ERROR;
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String asked = (path instanceof String text) ? text : request.getRequestURI();
        // Written as text, since the converters would look at what the client accepts.
        return ResponseEntity.status(status)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(Problem.json(status, detail(status), asked).getBytes(StandardCharsets.UTF_8));
    }

    private static String detail(HttpStatus status) {
        if (status == HttpStatus.NOT_FOUND) {
            return new NotFoundException().detail();
        }
        return status.is5xxServerError() ? "Something went wrong on our side" : "The request cannot be understood";
    }

}
