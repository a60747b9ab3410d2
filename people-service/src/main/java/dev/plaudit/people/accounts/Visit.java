package dev.plaudit.people.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a provider said of somebody who has just proved who they are to it. Roles are not
 * among it: no provider gives any here.
 *
 * @param issuer the provider
 * @param subject the provider's name for them, at most 255 ASCII characters (OpenID
 * Connect Core, section 2)
 * @param name what it calls them
 * @param email their address
 * @param emailVerified whether it has found that the address is theirs
 * @param profileUrl their page there
 * @param picture their picture there; read and not kept
 * @param address the client's network address, for the audit log
 */
record Visit(@NotNull @Size(max = 500) @Pattern(regexp = ASCII) String issuer,
        @NotNull @Size(max = 255) @Pattern(regexp = ASCII) String subject, @Nullable String name,
        @Nullable String email, @Nullable Boolean emailVerified, @Nullable String profileUrl, @Nullable String picture,
        @Nullable @Size(max = 64) String address) {

    static final String ASCII = "[\\x20-\\x7e]+";

    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_EMAIL = 320;

    /**
     * What to call them. A name that is too long is cut: it must not keep anybody out.
     */
    String calledName() {
        String stripped = (this.name != null) ? this.name.strip() : "";
        if (stripped.isEmpty()) {
            return "Unnamed";
        }
        int length = stripped.codePointCount(0, stripped.length());
        return (length <= LONGEST_NAME) ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST_NAME));
    }

    /**
     * Their address, if it is theirs and one (RFC 5321, section 4.5.3.1).
     */
    @Nullable String ownEmail() {
        boolean own = Boolean.TRUE.equals(this.emailVerified) && this.email != null
                && this.email.length() <= LONGEST_EMAIL;
        return own ? this.email : null;
    }

}
