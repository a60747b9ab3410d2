package dev.plaudit.gateway.login;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import dev.plaudit.gateway.identity.SignedIn;
import dev.plaudit.gateway.pages.LocalPath;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.sessions.SessionContexts;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.UnavailableException;

/**
 * The page that people sign in and out on, and add another login to their account.
 */
@RestController
class LoginController {

    private final Registrations registrations;

    private final ProviderLogout logout;

    private final Pages pages;

    LoginController(Registrations registrations, ProviderLogout logout, Pages pages) {
        this.registrations = registrations;
        this.logout = logout;
        this.pages = pages;
    }

    @GetMapping("/login")
    ResponseEntity<byte[]> login(Visit visit, HttpServletRequest request, @RequestParam @Nullable String error,
            @RequestParam @Nullable String linked, @RequestParam(StartedLogins.RETURN) @Nullable String wanted) {
        Map<String, Object> model = new HashMap<>();
        String next = LocalPath.of(wanted);
        model.put("providers", this.registrations.all().stream().map((one) -> Offer.of(one, next)).toList());
        LoginError.of(error).ifPresent((told) -> model.put("error", told.code()));
        SignedIn signedIn = SessionContexts.of(request);
        if (signedIn == null) {
            return this.pages.own(visit, "login", model);
        }
        model.put("signedIn", visit.name());
        model.put("linked", linked != null);
        StartedLogins.announcedLink(request)
            .flatMap((id) -> this.registrations.all().stream().filter((one) -> one.id().equals(id)).findFirst())
            .ifPresent((one) -> model.put("link", Offer.of(one, LocalPath.HOME)));
        // Browsers hold a form to its targets through redirects too.
        Optional<URI> provider = this.logout.address(signedIn);
        return this.pages.own(visit, "login", model, provider.map((uri) -> List.of(origin(uri))).orElseGet(List::of));
    }

    /**
     * Says that the next login is to be added to the account, and leaves the next step to
     * a link: a form may not lead to the provider.
     */
    @PostMapping("/me/logins/{id}")
    ResponseEntity<Void> link(@PathVariable String id, HttpServletRequest request) {
        if (!this.registrations.has(id)) {
            throw new NotFoundException();
        }
        StartedLogins.announceLink(request.getSession(), id);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, "/login").build();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> noSessions(HttpServletRequest request, UnavailableException unavailable) {
        return this.pages.error(request, HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> noSuchProvider(HttpServletRequest request, NotFoundException unknown) {
        return this.pages.error(request, HttpStatus.NOT_FOUND);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    /**
     * A provider to sign in at.
     *
     * @param id the registration
     * @param name what people know it by
     * @param href where to start
     */
    record Offer(String id, String name, String href) {

        static Offer of(Registration registration, String next) {
            UriComponentsBuilder href = UriComponentsBuilder.fromPath("/oauth2/authorization/" + registration.id());
            if (!next.equals(LocalPath.HOME)) {
                href.queryParam(StartedLogins.RETURN, "{next}");
            }
            return new Offer(registration.id(), registration.name(), href.encode().buildAndExpand(next).toUriString());
        }

    }

}
