package dev.plaudit.gateway.login;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.user.OAuth2User;

import dev.plaudit.gateway.identity.Login;

/**
 * Takes from what providers say of somebody the little that an account needs. Issuer and
 * subject say who it is; claims of roles or groups are somebody else's opinion.
 */
final class Profiles {

    private Profiles() {
    }

    /**
     * Who has signed in.
     * @param registration where
     * @param user what the provider said, checked
     * @param address the client's network address
     * @return what people-service is told
     * @throws OAuth2AuthenticationException if the provider does not say who it is
     */
    static Login of(ClientRegistration registration, OAuth2User user, String address) {
        String issuer = String.valueOf(registration.getProviderDetails().getIssuerUri());
        if (user instanceof OidcUser oidc) {
            return new Login(issuer, required(oidc.getSubject()), oidc.getFullName(), oidc.getEmail(),
                    oidc.getEmailVerified(), oidc.getProfile(), oidc.getPicture(), address);
        }
        String name = text(user, "name");
        return new Login(issuer, required(number(user.getAttribute("id"))), (name != null) ? name : text(user, "login"),
                text(user, "email"), null, text(user, "html_url"), text(user, "avatar_url"), address);
    }

    private static String required(@Nullable String subject) {
        if (subject == null || subject.isBlank()) {
            throw new OAuth2AuthenticationException("missing_subject");
        }
        return subject;
    }

    /** GitHub's names change hands, its numbers do not. */
    private static @Nullable String number(@Nullable Object id) {
        return (id instanceof Integer || id instanceof Long) ? id.toString() : null;
    }

    private static @Nullable String text(OAuth2User user, String name) {
        return (user.getAttribute(name) instanceof String text) ? text : null;
    }

}
