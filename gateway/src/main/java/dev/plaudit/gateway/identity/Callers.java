package dev.plaudit.gateway.identity;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import dev.plaudit.gateway.limits.ClientAddress;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Credential;

/**
 * Finds out who asks: the account of a token, otherwise that of a session, as it is now.
 * An account that is disabled or gone is nobody.
 */
@Component
public class Callers {

    private final Accounts accounts;

    private final ClientAddress addresses;

    Callers(Accounts accounts, ClientAddress addresses) {
        this.accounts = accounts;
        this.addresses = addresses;
    }

    /**
     * Who asks. To be asked again after anything that takes long.
     * @param request what is asked
     * @return an account, or nobody; no session is made
     * @throws ServiceFailedException if there is an account and people-service has not
     * told of it for too long
     */
    public Caller of(HttpServletRequest request) throws ServiceFailedException {
        Authentication credential = SecurityContextHolder.getContext().getAuthentication();
        String address = this.addresses.of(request);
        if (credential instanceof ApiTokenAuthentication token) {
            return this.accounts.check(token.hash(), address)
                .<Caller>map((known) -> known.by(address))
                .orElseGet(Caller.Anonymous::new);
        }
        if (credential != null && credential.getPrincipal() instanceof SignedIn signedIn) {
            return this.accounts.find(signedIn.accountId())
                .<Caller>map((known) -> known.by(new Credential.Session(), address))
                .orElseGet(Caller.Anonymous::new);
        }
        return new Caller.Anonymous();
    }

}
