package dev.plaudit.people.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * That somebody who is signed in has proved another login of theirs.
 *
 * @param accountId their account; everything else is as in {@link Visit}
 */
record Link(@NotBlank String accountId, @NotNull @Size(max = 500) @Pattern(regexp = Visit.ASCII) String issuer,
        @NotNull @Size(max = 255) @Pattern(regexp = Visit.ASCII) String subject, @Nullable String name,
        @Nullable String email, @Nullable Boolean emailVerified, @Nullable String profileUrl, @Nullable String picture,
        @Nullable @Size(max = 64) String address) {

    Visit visit() {
        return new Visit(this.issuer, this.subject, this.name, this.email, this.emailVerified, this.profileUrl,
                this.picture, this.address);
    }

}
