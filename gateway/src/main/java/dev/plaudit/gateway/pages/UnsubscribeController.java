package dev.plaudit.gateway.pages;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.services.Service;
import dev.plaudit.gateway.services.ServiceAnswer;
import dev.plaudit.gateway.services.ServiceCalls;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.gateway.services.ServiceRequest;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Stops e-mails with one click, for mail programs (RFC 8058) and for people without
 * JavaScript. Reading the page stops nothing, since scanners of mail read every link;
 * posting to it does, whatever the body, which mail programs write in more than one form.
 */
@RestController
public class UnsubscribeController {

    /**
     * The beginning of its addresses; a token follows.
     */
    public static final String PATH = "/unsubscribe/";

    private static final int LARGEST = 16 * 1024;

    private final ServiceCalls calls;

    private final Pages pages;

    private final JsonMapper json = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    UnsubscribeController(ServiceCalls calls, Pages pages) {
        this.calls = calls;
        this.pages = pages;
    }

    @GetMapping(PATH + "{token}")
    ResponseEntity<byte[]> ask(Visit visit, @PathVariable String token) throws ServiceFailedException {
        return page(visit, tell("/internal/unsubscription-checks", token), false);
    }

    @PostMapping(PATH + "{token}")
    ResponseEntity<byte[]> stop(Visit visit, @PathVariable String token) throws ServiceFailedException {
        return page(visit, tell("/internal/unsubscriptions", token), true);
    }

    private ResponseEntity<byte[]> page(Visit visit, Stopped stopped, boolean done) {
        String about = stopped.about();
        return this.pages.own(visit, "unsubscribe", Map.of("about", (about != null) ? about : "this", "done", done));
    }

    private Stopped tell(String target, String token) throws ServiceFailedException {
        ServiceRequest request = ServiceRequest.post(target, this.json.writeValueAsString(Map.of("token", token)));
        try (ServiceAnswer answer = this.calls.ask(Service.PEOPLE, ServiceCalls.GATEWAY, request)) {
            return switch (answer.status()) {
                case 200 -> this.json.readValue(answer.body(LARGEST), Stopped.class);
                // A token that the service cannot read is as good as none.
                case 400, 404, 422 -> throw new NotFoundException();
                default -> throw ServiceFailedException.down(null);
            };
        }
        catch (JacksonException ex) {
            throw ServiceFailedException.broken(ex);
        }
    }

    /**
     * Which e-mails a link stops.
     *
     * @param about words that follow "e-mails about"
     */
    record Stopped(@Nullable String about) {
    }

}
