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
    LOGIN,

    /**
     * Somebody needed does not answer.
     */
    UNAVAILABLE,

    /**
     * The account is disabled.
     */
    REFUSED,

    /**
     * A login that should be added cannot be.
     */
    TAKEN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LoginError> of(@Nullable String code) {
        return Optional.ofNullable(code)
            .map((said) -> Stream.of(values()).filter((error) -> error.code().equals(said)).findFirst().orElse(LOGIN));
    }

}
