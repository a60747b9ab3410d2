package dev.plaudit.gateway.identity;

import java.util.List;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * An API token in one request, as Spring Security carries it. The text of the token is
 * not kept.
 */
final class ApiTokenAuthentication extends AbstractAuthenticationToken {

    private final String hash;

    private final String accountId;

    ApiTokenAuthentication(String hash, TokenIdentity token) {
        super(List.of());
        this.hash = hash;
        this.accountId = token.identity().accountId();
        setAuthenticated(true);
    }

    String hash() {
        return this.hash;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return this.accountId;
    }

}
