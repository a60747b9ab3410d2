package dev.plaudit.gateway.login;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody is not signed in, as the login page tells it. It names nothing of the
 * inside, and nothing of what an attacker might have got wrong.
 */
enum LoginError {

    /**
     * Whatever the provider said, or did not say.
     */
    LOGIN("Signing in did not work. Please try again."),

    /**
     * Somebody needed does not answer.
     */
    UNAVAILABLE("Signing in there is not possible right now. Please try again in a minute."),

    /**
     * The account is disabled.
     */
    REFUSED("This account cannot be used. Please ask an administrator of this site."),

    /**
     * A login that should be added cannot be.
     */
    TAKEN("This login cannot be added, because it belongs to another account.");

    private final String message;

    LoginError(String message) {
        this.message = message;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String message() {
        return this.message;
    }

    static Optional<LoginError> of(@Nullable String code) {
        return Optional.ofNullable(code)
            .map((said) -> Stream.of(values()).filter((error) -> error.code().equals(said)).findFirst().orElse(LOGIN));
    }

}
