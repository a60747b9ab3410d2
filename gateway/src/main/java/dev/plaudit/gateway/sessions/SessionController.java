package dev.plaudit.gateway.sessions;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.identity.SignedIn;
import dev.plaudit.platform.problems.ForbiddenException;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Shows members where they are signed in, and signs them out there. A token cannot: who
 * has got hold of one must not be able to lock its owner out.
 */
@RestController
@RequestMapping(SessionController.PATH)
class SessionController {

    static final String PATH = "/api/v1/me/sessions";

    private final Sessions sessions;

    SessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    ResponseEntity<Listing> list(@Nullable Authentication caller, HttpServletRequest request) {
        SignedIn login = bySession(caller);
        List<SessionView> own = this.sessions.of(login.accountId(), request.getSession().getId());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Listing(own, null, own.size()));
    }

    @DeleteMapping
    ResponseEntity<Void> endOthers(@Nullable Authentication caller, HttpServletRequest request) {
        this.sessions.endOthers(bySession(caller).accountId(), request.getSession().getId());
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> end(@PathVariable String id, @Nullable Authentication caller, HttpServletRequest request) {
        SignedIn login = bySession(caller);
        HttpSession current = request.getSession();
        if (SessionDocument.hash(current.getId()).equals(id)) {
            current.invalidate();
        }
        else if (!this.sessions.end(login.accountId(), id)) {
            throw new NotFoundException();
        }
        return ResponseEntity.noContent().build();
    }

    private static SignedIn bySession(@Nullable Authentication caller) {
        if (caller != null && caller.getPrincipal() instanceof SignedIn login) {
            return login;
        }
        throw new ForbiddenException("Sessions are shown to who is signed in with a browser");
    }

    record Listing(List<SessionView> items, @Nullable String next, int total) {
    }

}
