package dev.plaudit.people.accounts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.lists.ListOf;
import dev.plaudit.platform.lists.ListPage;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.lists.Lists;
import dev.plaudit.platform.lists.Ready;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * Accounts as admins see and change them.
 */
@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "Administration")
class AccountController {

    private final DecideAboutAccounts accounts;

    private final AccountSettings settings;

    AccountController(DecideAboutAccounts accounts, AccountSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @GetMapping
    @Operation(summary = "Accounts by name")
    ResponseEntity<Ready<ListPage<AccountView>>> list(Caller caller, @ListOf("accounts") ListRequest request) {
        caller.require(PeopleOperation.READ_ACCOUNTS);
        return Lists.answerPrivately(request);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One account")
    ResponseEntity<AccountView> one(Caller caller, @PathVariable String id) {
        return answer(this.accounts.read(caller, id));
    }

    @PutMapping("/{id}/roles")
    @Operation(summary = "Gives an account its roles",
            description = "Takes effect within 60 seconds. The last admin cannot lose the role.")
    ResponseEntity<AccountView> changeRoles(Caller caller, @PathVariable String id, IfMatch seen,
            @Valid @RequestBody RoleChange change) {
        return answer(this.accounts.changeRoles(caller, id, seen, change));
    }

    @PutMapping("/{id}/disabled")
    @Operation(summary = "Disables an account, or enables it again",
            description = "Takes effect within 60 seconds, for its API tokens too. The last admin cannot be disabled.")
    ResponseEntity<AccountView> disable(Caller caller, @PathVariable String id, IfMatch seen,
            @Valid @RequestBody Disabling disabling) {
        return answer(this.accounts.disable(caller, id, seen, disabling.disabled(), disabling.reason()));
    }

    private ResponseEntity<AccountView> answer(Account account) {
        return OwnAnswer.of(account, AccountView.of(account, this.settings.lists(account)));
    }

    /**
     * Whether an account may be used.
     *
     * @param disabled whether it may no longer
     * @param reason why
     */
    record Disabling(@NotNull Boolean disabled, @NotBlank @Size(max = 1000) String reason) {

    }

}
