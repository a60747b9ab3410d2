package dev.plaudit.people.letters;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.people.notifications.Wording;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * What the gateway asks about unsubscribe links, and does for those who have one.
 */
@RestController
@RequestMapping("/internal")
@Hidden
class InternalUnsubscribeController {

    private final Unsubscribe unsubscribe;

    InternalUnsubscribeController(Unsubscribe unsubscribe) {
        this.unsubscribe = unsubscribe;
    }

    @PostMapping("/unsubscription-checks")
    ResponseEntity<Stopped> check(Caller caller, @Valid @RequestBody Link link) {
        return answer(this.unsubscribe.ask(caller, link.token()));
    }

    @PostMapping("/unsubscriptions")
    ResponseEntity<Stopped> stop(Caller caller, @Valid @RequestBody Link link) {
        return answer(this.unsubscribe.stop(caller, link.token()));
    }

    private static ResponseEntity<Stopped> answer(NoticeType type) {
        return OwnAnswer.of(new Stopped(type, Wording.in("en").about(type)));
    }

    /**
     * An unsubscribe link.
     *
     * @param token its last part
     */
    record Link(@NotNull String token) {

        @Override
        public String toString() {
            return "Link";
        }

    }

    /**
     * Which e-mails a link stops.
     *
     * @param type what they are about
     * @param about the same in English, words that follow "e-mails about"
     */
    record Stopped(NoticeType type, String about) {
    }

}
