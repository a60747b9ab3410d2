package dev.plaudit.platform.identity;

import java.util.List;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * The caller as Spring Security carries them.
 */
final class CallerToken extends AbstractAuthenticationToken {

    /** What another service has, and nobody else. */
    static final String PEER = "PEER";

    /** What an account has. */
    static final String MEMBER = "MEMBER";

    private final transient Caller caller;

    private CallerToken(Caller caller) {
        super(switch (caller) {
            case Caller.Anonymous anonymous -> List.of();
            case Caller.Peer peer -> List.of(new SimpleGrantedAuthority(PEER));
            case Caller.Member member -> List.of(new SimpleGrantedAuthority(MEMBER));
        });
        this.caller = caller;
        setAuthenticated(true);
    }

    static CallerToken of(Jwt token) {
        try {
            return new CallerToken(CallerClaims.read(token));
        }
        catch (IllegalArgumentException ex) {
            throw new InvalidBearerTokenException("It names no caller", new BadJwtException("It names no caller", ex));
        }
    }

    Caller caller() {
        return this.caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return CallerClaims.subject(this.caller);
    }

}
