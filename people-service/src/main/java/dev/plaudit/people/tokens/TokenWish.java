package dev.plaudit.people.tokens;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.identity.TokenScope;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.RefusalException.FieldError;

/**
 * A token that somebody wants.
 *
 * @param name what to call it
 * @param scopes what it is for: read, submit, review
 * @param community the only community it may act in; without it may in all of theirs
 * @param expiresAt when it ends, at most a year from now; without it does in 90 days
 */
record TokenWish(@NotBlank @Size(max = 100) String name,
        @NotEmpty List<@Pattern(regexp = "read|submit|review", message = "is read, submit or review") String> scopes,
        @Nullable String community, @Nullable Instant expiresAt) {

    private static final Duration USUAL_LIFE = Duration.ofDays(90);

    List<TokenScope> scopeSet() {
        return this.scopes.stream().map(TokenScope::of).distinct().sorted().toList();
    }

    /**
     * When it is to end.
     * @throws InvalidContentException if that is past or more than a year from now
     */
    Instant end(Instant now) {
        if (this.expiresAt == null) {
            return now.plus(USUAL_LIFE);
        }
        Instant latest = now.atZone(ZoneOffset.UTC).plusYears(1).toInstant();
        if (!this.expiresAt.isAfter(now) || this.expiresAt.isAfter(latest)) {
            throw new InvalidContentException(
                    List.of(new FieldError("/expiresAt", "is between now and a year from now")));
        }
        return this.expiresAt.truncatedTo(ChronoUnit.MILLIS);
    }

}
