package dev.plaudit.gateway.login;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A login that somebody has gone to a provider for: what the answer must fit, and what
 * then to do.
 *
 * @param registration where they went
 * @param state what the answer must repeat (RFC 6749 §10.12)
 * @param nonce whose hash the ID token must repeat, or null where there is no ID token
 * @param verifier the secret of the code challenge (RFC 7636)
 * @param link the account to add the login to, or null for signing in
 * @param returnTo the page to go on to
 * @param at when they went
 */
record StartedLogin(String registration, String state, @Nullable String nonce, @Nullable String verifier,
        @Nullable String link, String returnTo, Instant at) {

    /** Without what is secret, since records end up in logs. */
    @Override
    public String toString() {
        return "StartedLogin[" + this.registration + "]";
    }

}
