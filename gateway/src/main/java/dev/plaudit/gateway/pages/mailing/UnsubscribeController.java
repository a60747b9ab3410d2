package dev.plaudit.gateway.pages.mailing;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Dictionary;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;

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

    private final MailLinks links;

    private final Pages pages;

    private final Dictionary dictionary;

    UnsubscribeController(MailLinks links, Pages pages, Dictionary dictionary) {
        this.links = links;
        this.pages = pages;
        this.dictionary = dictionary;
    }

    @GetMapping(PATH + "{token}")
    ResponseEntity<byte[]> ask(Visit visit, @PathVariable String token) throws ServiceFailedException {
        return page(visit, this.links.tell("unsubscription-checks", Map.of("token", token), Stopped.class), false);
    }

    @PostMapping(PATH + "{token}")
    ResponseEntity<byte[]> stop(Visit visit, @PathVariable String token) throws ServiceFailedException {
        return page(visit, this.links.tell("unsubscriptions", Map.of("token", token), Stopped.class), true);
    }

    private ResponseEntity<byte[]> page(Visit visit, Stopped stopped, boolean done) {
        // The service says it in English.
        String about = visit.locale().equals(Locale.ENGLISH) ? stopped.about() : null;
        String type = this.dictionary.words(visit.locale())
            .of("mailing.type", (stopped.type() != null) ? stopped.type() : "this");
        return this.pages.own(visit, "mailing/unsubscribe",
                Map.of("about", (about != null) ? about : type, "done", done));
    }

    /**
     * Which e-mails a link stops.
     *
     * @param type the type of what they tell
     * @param about words that follow "e-mails about"
     */
    record Stopped(@Nullable String type, @Nullable String about) {
    }

}
