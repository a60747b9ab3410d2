package dev.plaudit.gateway.login;

import org.springframework.security.core.AuthenticationException;

/**
 * A provider does not tell how to sign in there right now.
 */
class ProviderUnavailableException extends AuthenticationException {

    ProviderUnavailableException(String registration, Throwable cause) {
        super("The provider of " + registration + " does not answer", cause);
    }

}
