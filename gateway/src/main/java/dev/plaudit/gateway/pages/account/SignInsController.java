package dev.plaudit.gateway.pages.account;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Ids;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.gateway.sessions.SessionView;
import dev.plaudit.gateway.sessions.Sessions;

/**
 * Where somebody is signed in, and by which logins they can be.
 */
@RestController
class SignInsController {

    private static final String PATH = "/me/sign-ins";

    private final Api api;

    private final Pages pages;

    private final Sessions sessions;

    SignInsController(Api api, Pages pages, Sessions sessions) {
        this.api = api;
        this.pages = pages;
        this.sessions = sessions;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> all(Visit visit, HttpServletRequest request, @RequestParam @Nullable String done)
            throws ServiceFailedException {
        return show(visit, request, null, done);
    }

    @PostMapping("/me/sessions/end-others")
    ResponseEntity<byte[]> endOthers(Visit visit, HttpServletRequest request) throws ServiceFailedException {
        this.sessions.endOthers(visit.member().accountId(), request.getSession().getId());
        return Pages.goTo(PATH + "?done=ended");
    }

    @PostMapping("/me/sessions/{id}/end")
    ResponseEntity<byte[]> end(Visit visit, HttpServletRequest request, @PathVariable String id)
            throws ServiceFailedException {
        HttpSession current = request.getSession();
        String account = visit.member().accountId();
        boolean own = this.sessions.of(account, current.getId())
            .stream()
            .anyMatch((session) -> session.current() && session.id().equals(id));
        if (own) {
            current.invalidate();
            return Pages.goTo("/");
        }
        // One that has ended meanwhile is what was wanted.
        this.sessions.end(account, id);
        return Pages.goTo(PATH + "?done=ended");
    }

    @PostMapping("/me/logins/{id}/unlink")
    ResponseEntity<byte[]> unlink(Visit visit, HttpServletRequest request, @PathVariable String id,
            @RequestParam Map<String, String> typed) throws ServiceFailedException {
        Outcome outcome = Outcome.of(() -> this.api.send(visit.member(), HttpMethod.DELETE,
                ApiPath.of("me", "logins", Ids.of(id)), typed.get("tag"), null));
        return switch (outcome) {
            case Outcome.Done done -> Pages.goTo(PATH + "?done=unlinked");
            case Outcome.Refused refused -> show(visit, request, refused, null);
        };
    }

    private ResponseEntity<byte[]> show(Visit visit, HttpServletRequest request, Outcome.@Nullable Refused refused,
            @Nullable String done) throws ServiceFailedException {
        Api.Tagged<Me> me = this.api.read(visit.member(), Me.PATH, Me.class);
        HttpSession current = request.getSession(false);
        List<SessionView> own = (current != null) ? this.sessions.of(visit.member().accountId(), current.getId())
                : List.of();
        Map<String, Object> model = Steps.model(Map.of(), refused, done, "ended", "unlinked");
        model.put("me", me.value());
        model.put("tag", String.valueOf(me.tag()));
        model.put("sessions", own);
        return this.pages.own(visit, HttpStatusCode.valueOf(Steps.status(refused)), "account/sign-ins", model);
    }

}
