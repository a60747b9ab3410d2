package dev.plaudit.gateway.pages.administering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Dictionary;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * Shows who has an account, gives and takes roles, and disables accounts.
 */
@RestController
@RequestMapping("/admin/accounts")
class AdminAccounts {

    private static final int PAGE = 50;

    private static final List<String> FILTERS = List.of("q", "role", "disabled", "program", "region", "login");

    private final Api api;

    private final Pages pages;

    private final Dictionary dictionary;

    AdminAccounts(Api api, Pages pages, Dictionary dictionary) {
        this.api = api;
        this.pages = pages;
        this.dictionary = dictionary;
    }

    @GetMapping
    ResponseEntity<byte[]> list(Visit visit, @RequestParam MultiValueMap<String, String> parameters)
            throws ServiceFailedException {
        Caller caller = Admins.of(visit);
        Map<String, String> filter = Admins.filter(parameters, FILTERS);
        ApiPath path = ApiPath.of("accounts")
            .with("limit", PAGE)
            .with("cursor", parameters.getFirst("cursor"))
            .with("facets", List.of("role", "disabled"));
        for (Map.Entry<String, String> value : filter.entrySet()) {
            path = path.with(value.getKey(), value.getValue());
        }
        Map<String, Object> model = words(visit);
        model.put("accounts", this.api.list(caller, path, AccountItem.class));
        model.put("filter", filter);
        model.put("here", Admins.address("/admin/accounts", filter));
        return this.pages.own(visit, "administering/accounts", model);
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(Visit visit, @PathVariable String id, @RequestParam @Nullable String done)
            throws ServiceFailedException {
        return show(visit, HttpStatus.OK, id, null, Admins.note(done));
    }

    @PostMapping("/{id}/roles")
    ResponseEntity<byte[]> changeRoles(Visit visit, @PathVariable String id, @RequestParam String tag,
            @RequestParam MultiValueMap<String, String> form) throws ServiceFailedException {
        RoleForm typed = RoleForm.of(form);
        Outcome outcome = this.api.send(Admins.of(visit), HttpMethod.PUT, ApiPath.of("accounts", id, "roles"), tag,
                Map.of("roles", typed.wanted(), "reason", typed.reason()));
        if (outcome instanceof Outcome.Refused refused) {
            return show(visit, HttpStatus.valueOf(refused.status()), id, typed, Map.of("refused", refused));
        }
        return Pages.goTo("/admin/accounts/" + ApiPath.encoded(id) + "?done=saved");
    }

    @PostMapping("/{id}/disabled")
    ResponseEntity<byte[]> disable(Visit visit, @PathVariable String id, @RequestParam String tag,
            @RequestParam boolean disabled, @RequestParam(defaultValue = "") String reason)
            throws ServiceFailedException {
        Outcome outcome = this.api.send(Admins.of(visit), HttpMethod.PUT, ApiPath.of("accounts", id, "disabled"), tag,
                Map.of("disabled", disabled, "reason", reason));
        if (outcome instanceof Outcome.Refused refused) {
            return show(visit, HttpStatus.valueOf(refused.status()), id, null,
                    Map.of("refused", refused, "why", reason));
        }
        return Pages.goTo("/admin/accounts/" + ApiPath.encoded(id) + "?done=" + (disabled ? "disabled" : "enabled"));
    }

    private ResponseEntity<byte[]> show(Visit visit, HttpStatus status, String id, @Nullable RoleForm typed,
            Map<String, Object> more) throws ServiceFailedException {
        Api.Tagged<AccountItem> account = this.api.read(Admins.of(visit), ApiPath.of("accounts", id),
                AccountItem.class);
        Map<String, Object> model = words(visit);
        model.putAll(more);
        model.put("account", account.value());
        model.put("tag", (account.tag() != null) ? account.tag() : "");
        model.put("roles", (typed != null) ? typed : RoleForm.of(account.value()));
        return this.pages.own(visit, status, "administering/account", model);
    }

    private Map<String, Object> words(Visit visit) {
        Map<String, Object> model = new HashMap<>();
        model.put("programs", this.dictionary.all("programs", visit.locale()));
        model.put("regions", this.dictionary.all("regions", visit.locale()));
        return model;
    }

    record AccountItem(String id, String name, String personId, List<Login> logins, List<RoleItem> roles,
            boolean adminBySetting, @Nullable Disabled disabled, List<Decision> decisions, String createdAt) {

        record Login(String issuer, String subject, @Nullable String linkedAt) {
        }

        record RoleItem(String role, @Nullable String program, @Nullable String region) {
        }

        record Disabled(String at, String by, String reason) {
        }

        record Decision(String what, String by, String at, String reason) {
        }

    }

}
