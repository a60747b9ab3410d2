package dev.plaudit.gateway.audit;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.identity.Callers;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.problems.Problem;

/**
 * Reading of the whole audit log. Who may, each service decides for its own.
 */
@RestController
class AuditController {

    private final WholeLog log;

    private final Callers callers;

    AuditController(WholeLog log, Callers callers) {
        this.log = log;
        this.callers = callers;
    }

    @GetMapping(AuditQuery.PATH)
    ResponseEntity<byte[]> list(HttpServletRequest request, @RequestParam MultiValueMap<String, String> parameters) {
        AuditQuery query = AuditQuery.of(parameters);
        try {
            ObjectNode page = this.log.page(query, this.callers.of(request));
            ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore());
            if (page.path("next").isString()) {
                String next = query.next(page.path("next").asString());
                answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next));
            }
            return answer.body(JsonMapper.shared().writeValueAsBytes(page));
        }
        catch (RefusedException ex) {
            return problem(ex.status(), ex.problem());
        }
        catch (ServiceFailedException ex) {
            // Also where one of them is only late: what is missing is a part of the log.
            HttpStatus status = (ex.status() == HttpStatus.GATEWAY_TIMEOUT) ? ex.status()
                    : HttpStatus.SERVICE_UNAVAILABLE;
            return problem(status, Problem.json(status, "The log is not complete right now", AuditQuery.PATH)
                .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static ResponseEntity<byte[]> problem(HttpStatusCode status, byte[] problem) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .cacheControl(CacheControl.noStore());
        if (status.value() == HttpStatus.UNAUTHORIZED.value()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (status.value() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.body(problem);
    }

}
