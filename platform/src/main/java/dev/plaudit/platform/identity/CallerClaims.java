package dev.plaudit.platform.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.security.oauth2.jwt.Jwt;

import dev.plaudit.platform.identity.Caller.Anonymous;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Caller.Peer;

/**
 * How a token names the caller. The subject is an account's id, the name of the service
 * that signed it, or {@value #ANYBODY}.
 */
final class CallerClaims {

    private static final String ANYBODY = "anonymous";

    private CallerClaims() {
    }

    static String subject(Caller caller) {
        return switch (caller) {
            case Anonymous anonymous -> ANYBODY;
            case Peer peer -> peer.name();
            case Member member -> member.accountId();
        };
    }

    static Map<String, Object> of(Caller caller) {
        Map<String, Object> claims = new LinkedHashMap<>();
        if (caller instanceof Member member) {
            claims.put("name", member.name());
            claims.put("person", member.personId());
            claims.put("roles", member.roles().stream().sorted().map(Role::word).toList());
            claims.put("scopes", member.scopes().stream().map(ManagerScope::text).toList());
            if (member.credential() instanceof Credential.ApiToken token) {
                claims.put("token", token.tokenId());
                claims.put("token_scopes", token.scopes().stream().sorted().map(TokenScope::word).toList());
                claims.put("community", token.community());
            }
            claims.put("address", member.address());
        }
        claims.values().removeIf(Objects::isNull);
        return claims;
    }

    /**
     * Reads a token that was found right.
     * @throws IllegalArgumentException if it says something that no service of this
     * version says
     */
    static Caller read(Jwt token) {
        String subject = text(token, "sub");
        if (subject.equals(ANYBODY)) {
            return new Anonymous();
        }
        if (subject.equals(token.getClaimAsString("iss"))) {
            return new Peer(subject);
        }
        Set<Role> roles = new HashSet<>(words(token, "roles").stream().map(Role::of).toList());
        roles.add(Role.MEMBER);
        return new Member(subject, text(token, "name"), text(token, "person"), roles,
                words(token, "scopes").stream().map(ManagerScope::of).toList(), credential(token),
                token.getClaimAsString("address"));
    }

    private static Credential credential(Jwt token) {
        String id = token.getClaimAsString("token");
        if (id == null) {
            return new Credential.Session();
        }
        Set<TokenScope> scopes = Set.copyOf(words(token, "token_scopes").stream().map(TokenScope::of).toList());
        return new Credential.ApiToken(id, scopes, token.getClaimAsString("community"));
    }

    private static String text(Jwt token, String claim) {
        String text = token.getClaimAsString(claim);
        if (text == null || text.isEmpty()) {
            throw new IllegalArgumentException("A token without " + claim);
        }
        return text;
    }

    private static List<String> words(Jwt token, String claim) {
        List<String> words = token.getClaimAsStringList(claim);
        return (words != null) ? new ArrayList<>(words) : List.of();
    }

}
