package dev.plaudit.gateway.login;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * The settings {@code spring.security.oauth2.client.*} of one registration, which is
 * either of an OpenID Connect issuer or of GitHub.
 *
 * @param id the registration's id
 * @param client what the provider knows us by
 * @param provider the provider's addresses as far as they are set
 * @param issuer whom to ask for metadata, or null for GitHub, which has none
 */
record ProviderSettings(String id, OAuth2ClientProperties.Registration client,
        OAuth2ClientProperties.@Nullable Provider provider, @Nullable String issuer) {

    /**
     * The issuer that GitHub's logins are known by; it names none itself.
     */
    static final String GITHUB = "https://github.com";

    private static final String GOOGLE = "https://accounts.google.com";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    static ProviderSettings of(String id, OAuth2ClientProperties all) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A login provider's name is letters, digits, - and _, but one is " + id);
        }
        OAuth2ClientProperties.Registration client = Objects.requireNonNull(all.getRegistration().get(id), id);
        String name = (client.getProvider() != null) ? client.getProvider() : id;
        OAuth2ClientProperties.Provider provider = all.getProvider().get(name);
        String issuer = (provider != null) ? provider.getIssuerUri() : null;
        if (issuer == null && name.equals("google")) {
            issuer = GOOGLE;
        }
        if (issuer == null && !name.equals("github")) {
            throw new IllegalArgumentException(
                    "spring.security.oauth2.client.provider.%s.issuer-uri must name the issuer".formatted(name));
        }
        return new ProviderSettings(id, client, provider, issuer);
    }

    String name() {
        if (this.client.getClientName() != null) {
            return this.client.getClientName();
        }
        return (this.issuer == null) ? "GitHub" : GOOGLE.equals(this.issuer) ? "Google" : this.id;
    }

    /**
     * What is set here, over what the provider says.
     * @param discovered what it says
     * @return the same builder
     */
    ClientRegistration.Builder with(ClientRegistration.Builder discovered) {
        Set<String> scopes = new TreeSet<>();
        scopes.add(OidcScopes.OPENID);
        scopes.addAll((this.client.getScope() != null) ? this.client.getScope()
                : Set.of(OidcScopes.PROFILE, OidcScopes.EMAIL));
        discovered.registrationId(this.id)
            .clientId(Objects.requireNonNull(this.client.getClientId()))
            .clientName(name())
            .scope(scopes);
        PropertyMapper map = PropertyMapper.get();
        map.from(this.client::getClientSecret).to(discovered::clientSecret);
        map.from(this.client::getClientAuthenticationMethod)
            .as(ClientAuthenticationMethod::new)
            .to(discovered::clientAuthenticationMethod);
        if (this.provider != null) {
            map.from(this.provider::getAuthorizationUri).to(discovered::authorizationUri);
            map.from(this.provider::getTokenUri).to(discovered::tokenUri);
            map.from(this.provider::getJwkSetUri).to(discovered::jwkSetUri);
            map.from(this.provider::getUserInfoUri).to(discovered::userInfoUri);
        }
        return discovered;
    }

    /**
     * What Spring Boot makes of the settings for a provider that it knows.
     * @return a builder
     */
    ClientRegistration.Builder withoutDiscovery() {
        OAuth2ClientProperties alone = new OAuth2ClientProperties();
        alone.getRegistration().put(this.id, this.client);
        if (this.provider != null) {
            alone.getProvider()
                .put((this.client.getProvider() != null) ? this.client.getProvider() : this.id, this.provider);
        }
        Map<String, ClientRegistration> mapped = new OAuth2ClientPropertiesMapper(alone).asClientRegistrations();
        return ClientRegistration.withClientRegistration(Objects.requireNonNull(mapped.get(this.id)))
            .clientName(name())
            .issuerUri(GITHUB);
    }

}
