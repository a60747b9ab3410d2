package dev.plaudit.local.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Somebody who can sign in; the password is the sign-in name.
 *
 * @param signInName also the subject of the tokens
 * @param name as people call them
 */
public record LocalUser(String signInName, String name) {

    /** All of them; what each may do in Plaudit is in {@code accounts.json}. */
    public static final List<LocalUser> ALL = List.of(new LocalUser("ana", "Ana Alvarez"),
            new LocalUser("bo", "Bo Banjo"), new LocalUser("mia", "Mia Morita"), new LocalUser("max", "Max Moreau"),
            new LocalUser("cal", "Cal Castro"), new LocalUser("ada", "Ada Adler"), new LocalUser("nia", "Nia Novak"));

    static Optional<LocalUser> of(String signInName) {
        return ALL.stream().filter((user) -> user.signInName.equals(signInName)).findFirst();
    }

    /**
     * What a client learns of the user with those scopes (OpenID Connect Core, section
     * 5.4).
     */
    Map<String, Object> claims(Set<String> scopes) {
        Map<String, Object> claims = new TreeMap<>();
        if (scopes.contains("profile")) {
            claims.put("name", this.name);
            claims.put("preferred_username", this.signInName);
            claims.put("profile", "https://example.org/people/" + this.signInName);
        }
        if (scopes.contains("email")) {
            claims.put("email", this.signInName + "@example.org");
            claims.put("email_verified", true);
        }
        return claims;
    }

}
