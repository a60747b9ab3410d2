package dev.plaudit.people.accounts;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;

import dev.plaudit.platform.identity.Role;

/**
 * Which accounts the operator of the installation makes admins.
 *
 * @param admins logins, each as {@code issuer|subject}; {@code PLAUDIT_ADMINS} names them
 * separated by commas. Their accounts are admins as long as they are listed, whether they
 * have signed in before or will
 */
@ConfigurationProperties("plaudit")
public record AccountSettings(List<String> admins) {

    public AccountSettings {
        admins = Objects.requireNonNullElse(admins, List.<String>of())
            .stream()
            .map(String::strip)
            .filter((login) -> !login.isEmpty())
            .toList();
        for (String login : admins) {
            int bar = login.indexOf('|');
            if (bar < 1 || bar == login.length() - 1) {
                throw new IllegalArgumentException(
                        "PLAUDIT_ADMINS (plaudit.admins) lists logins as issuer|subject, separated by commas; '%s' is none"
                            .formatted(login));
            }
        }
    }

    /**
     * Whether an account is an admin because its operator says so.
     */
    boolean lists(Account account) {
        Set<String> logins = account.logins().stream().map(Login::text).collect(Collectors.toSet());
        return this.admins.stream().anyMatch(logins::contains);
    }

    /**
     * Whether an account is an admin, for whatever reason, and can act as one.
     */
    boolean makeAdmin(Account account) {
        return !account.isDisabled() && !account.erasing() && (account.rights().grant(Role.ADMIN) || lists(account));
    }

    /**
     * The keys of the listed logins. The first bar is the one between: an issuer is an
     * address and has none, a subject may.
     */
    List<String> adminKeys() {
        return this.admins.stream()
            .map((login) -> Login.key(login.substring(0, login.indexOf('|')), login.substring(login.indexOf('|') + 1)))
            .toList();
    }

}
