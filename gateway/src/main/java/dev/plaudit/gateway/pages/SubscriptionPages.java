package dev.plaudit.gateway.pages;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.services.Service;
import dev.plaudit.gateway.services.ServiceAnswer;
import dev.plaudit.gateway.services.ServiceCalls;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.gateway.services.ServiceRequest;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Confirms and ends subscriptions to digests, for people without JavaScript and, to end
 * them, for mail programs (RFC 8058). Reading a page does nothing, since scanners of mail
 * read every link; posting to it does.
 */
@RestController
public class SubscriptionPages {

    /**
     * Where a subscription is confirmed; the token is a parameter.
     */
    public static final String CONFIRM = "/subscriptions/confirm";

    /**
     * The beginning of addresses where subscriptions are ended; a token follows.
     */
    public static final String END = "/subscriptions/end/";

    private static final int LARGEST = 16 * 1024;

    private final ServiceCalls calls;

    private final Pages pages;

    private final JsonMapper json = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    SubscriptionPages(ServiceCalls calls, Pages pages) {
        this.calls = calls;
        this.pages = pages;
    }

    @GetMapping(CONFIRM)
    ResponseEntity<byte[]> asked(Visit visit, @RequestParam(defaultValue = "") String token)
            throws ServiceFailedException {
        return page(visit, "subscribe", tell("confirmation-checks", Map.of("token", token)), false, false);
    }

    @PostMapping(CONFIRM)
    ResponseEntity<byte[]> confirm(Visit visit, @RequestParam(defaultValue = "") String token)
            throws ServiceFailedException {
        return page(visit, "subscribe", tell("confirmations", Map.of("token", token)), true, false);
    }

    @GetMapping(END + "{token}")
    ResponseEntity<byte[]> ending(Visit visit, @PathVariable String token) throws ServiceFailedException {
        return page(visit, "end-subscription", tell("end-checks", Map.of("token", token)), false, false);
    }

    /**
     * Ends whatever the body says, which mail programs write in more than one form.
     */
    @PostMapping(END + "{token}")
    ResponseEntity<byte[]> end(Visit visit, @PathVariable String token,
            @RequestParam(defaultValue = "false") String never) throws ServiceFailedException {
        boolean forEver = never.equals("true");
        return page(visit, "end-subscription", tell("ends", Map.of("token", token, "never", forEver)), true, forEver);
    }

    private ResponseEntity<byte[]> page(Visit visit, String template, About about, boolean done, boolean never) {
        String program = about.program();
        String language = about.language();
        boolean chinese = language != null && Locale.forLanguageTag(language).getLanguage().equals("zh");
        return this.pages.own(visit, template,
                Map.of("program", (program != null) ? program : "", "chinese", chinese, "done", done, "never", never));
    }

    private About tell(String what, Map<String, Object> link) throws ServiceFailedException {
        ServiceRequest request = ServiceRequest.post("/internal/subscription-" + what,
                this.json.writeValueAsString(link));
        try (ServiceAnswer answer = this.calls.ask(Service.PEOPLE, ServiceCalls.GATEWAY, request)) {
            return switch (answer.status()) {
                case 200 -> this.json.readValue(answer.body(LARGEST), About.class);
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
     * What a link is about.
     *
     * @param program the name of the program, null for all
     * @param language of the digests, null for any
     */
    record About(@Nullable String program, @Nullable String language) {

    }

}
