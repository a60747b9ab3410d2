package dev.plaudit.gateway.pages.mailing;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * Confirms and ends subscriptions to digests, for people without JavaScript and, to end
 * them, for mail programs (RFC 8058). Reading a page does nothing, since scanners of mail
 * read every link; posting to it does. Who gets digests in Chinese reads the page in it.
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

    private final MailLinks links;

    private final Pages pages;

    SubscriptionPages(MailLinks links, Pages pages) {
        this.links = links;
        this.pages = pages;
    }

    @GetMapping(CONFIRM)
    ResponseEntity<byte[]> asked(Visit visit, @RequestParam(defaultValue = "") String token)
            throws ServiceFailedException {
        return page(visit, "mailing/confirm", tell("confirmation-checks", Map.of("token", token)), false, false);
    }

    @PostMapping(CONFIRM)
    ResponseEntity<byte[]> confirm(Visit visit, @RequestParam(defaultValue = "") String token)
            throws ServiceFailedException {
        return page(visit, "mailing/confirm", tell("confirmations", Map.of("token", token)), true, false);
    }

    @GetMapping(END + "{token}")
    ResponseEntity<byte[]> ending(Visit visit, @PathVariable String token) throws ServiceFailedException {
        return page(visit, "mailing/end", tell("end-checks", Map.of("token", token)), false, false);
    }

    /**
     * Ends whatever the body says, which mail programs write in more than one form.
     */
    @PostMapping(END + "{token}")
    ResponseEntity<byte[]> end(Visit visit, @PathVariable String token,
            @RequestParam(defaultValue = "false") String never) throws ServiceFailedException {
        boolean forEver = never.equals("true");
        return page(visit, "mailing/end", tell("ends", Map.of("token", token, "never", forEver)), true, forEver);
    }

    private About tell(String what, Map<String, Object> link) throws ServiceFailedException {
        return this.links.tell("subscription-" + what, link, About.class);
    }

    private ResponseEntity<byte[]> page(Visit visit, String template, About about, boolean done, boolean never) {
        String program = about.program();
        String language = about.language();
        boolean chinese = language != null && Locale.forLanguageTag(language).getLanguage().equals("zh");
        return this.pages.own(chinese ? visit.in(Locale.CHINESE) : visit, template,
                Map.of("program", (program != null) ? program : "", "done", done, "never", never));
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
