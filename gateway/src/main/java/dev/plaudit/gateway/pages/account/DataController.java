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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * What is kept of an account: to take along, and to have erased. Erasing takes two steps
 * and the name, since nothing brings it back.
 */
@RestController
class DataController {

    /** Programs that take what somebody did in a shape of their own. */
    private static final List<String> TARGETS = List.of("advocu", "mvp", "github-stars");

    private final Api api;

    private final Pages pages;

    DataController(Api api, Pages pages) {
        this.api = api;
        this.pages = pages;
    }

    @GetMapping("/me/data")
    ResponseEntity<byte[]> data(Visit visit) throws ServiceFailedException {
        Map<String, Object> model = Steps.model(Map.of(), null, null);
        model.put("me", this.api.read(visit.member(), Me.PATH, Me.class).value());
        model.put("targets", TARGETS);
        return this.pages.own(visit, "account/data", model);
    }

    @GetMapping("/me/erase")
    ResponseEntity<byte[]> ask(Visit visit) throws ServiceFailedException {
        Api.Tagged<Me> me = this.api.read(visit.member(), Me.PATH, Me.class);
        return show(visit, me, Map.of("tag", String.valueOf(me.tag()), "person", "keep"), null);
    }

    @PostMapping("/me/erase")
    ResponseEntity<byte[]> erase(Visit visit, HttpServletRequest request, @RequestParam Map<String, String> typed)
            throws ServiceFailedException {
        Api.Tagged<Me> me = this.api.read(visit.member(), Me.PATH, Me.class);
        if (!me.value().name().strip().equals(typed.getOrDefault("name", "").strip())) {
            return show(visit, me, typed, new Outcome.Refused(422, null,
                    List.of(new Outcome.FieldError("/name", "is not the name of this account"))));
        }
        String person = typed.getOrDefault("person", "").equals("erase") ? "erase" : "keep";
        Outcome outcome = Outcome.of(() -> this.api.send(visit.member(), HttpMethod.DELETE,
                Me.PATH.with("person", person), typed.get("tag"), null));
        return switch (outcome) {
            case Outcome.Refused refused -> show(visit, me, typed, refused);
            case Outcome.Done done -> {
                HttpSession session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
                yield Pages.goTo("/");
            }
        };
    }

    private ResponseEntity<byte[]> show(Visit visit, Api.Tagged<Me> me, Map<String, String> typed,
            Outcome.@Nullable Refused refused) {
        Map<String, Object> model = Steps.model(typed, refused, null);
        model.put("me", me.value());
        return this.pages.own(visit, HttpStatusCode.valueOf(Steps.status(refused)), "account/erase", model);
    }

}
