package dev.plaudit.local.identity;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.CompositeLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The protocol: Spring Authorization Server with one client, and what it lacks for us.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({ ServerConfiguration.class, UserConfiguration.class, MailboxConfiguration.class })
class ProviderConfiguration {

    private static final List<String> SCOPES = List.of("openid", "profile", "email");

    private static final RequestMatcher AUTHORIZE = PathPatternRequestMatcher.pathPattern("/oauth2/authorize");

    @Bean
    SecurityFilterChain security(HttpSecurity http, Settings settings, RegisteredClient client, JwtEncoder tokens) {
        LogoutHandler logout = new CompositeLogoutHandler(
                new BackChannelLogout(tokens, settings.issuer(), backChannel(settings)),
                new SecurityContextLogoutHandler());
        OidcLogoutAuthenticationSuccessHandler loggedOut = new OidcLogoutAuthenticationSuccessHandler();
        loggedOut.setLogoutHandler(logout);
        AuthorizationResponse answer = new AuthorizationResponse(settings.issuer());
        return http
            .oauth2AuthorizationServer((server) -> server
                .authorizationEndpoint(
                        (endpoint) -> endpoint.authorizationResponseHandler(answer).errorResponseHandler(answer))
                .oidc((oidc) -> oidc.logoutEndpoint((endpoint) -> endpoint.logoutResponseHandler(loggedOut))
                    .providerConfigurationEndpoint((endpoint) -> endpoint
                        .providerConfigurationCustomizer((discovery) -> discovery.claims(this::announce)))))
            .addFilterBefore(new EndSession(client, logout), LogoutFilter.class)
            .addFilterBefore(new FreshLogin(AUTHORIZE), LogoutFilter.class)
            .logout((spring) -> spring.disable())
            .formLogin((form) -> form.loginPage(Pages.LOGIN))
            // Whatever the browser says it accepts: a program would get a 401.
            .exceptionHandling((failures) -> failures
                .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint(Pages.LOGIN), AUTHORIZE))
            .authorizeHttpRequests(
                    (requests) -> requests.requestMatchers(AUTHORIZE).authenticated().anyRequest().permitAll())
            .headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(policy(settings)))
                .referrerPolicy((policy) -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
            .build();
    }

    @Bean
    AuthorizationServerSettings endpoints(Settings settings) {
        return AuthorizationServerSettings.builder()
            .issuer(settings.issuer())
            .oidcLogoutEndpoint(EndSession.PATH)
            .build();
    }

    @Bean
    RegisteredClient client(Settings settings) {
        RegisteredClient.Builder client = RegisteredClient.withId(UUID.randomUUID().toString())
            .clientId(Settings.CLIENT_ID)
            .clientSecret(settings.clientSecret())
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .scopes((scopes) -> scopes.addAll(SCOPES))
            .clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build());
        for (String address : settings.clientAddresses()) {
            client.redirectUri(address + "/login/oauth2/code/" + settings.registrationId())
                .postLogoutRedirectUri(address + "/");
        }
        return client.build();
    }

    @Bean
    RegisteredClientRepository clients(RegisteredClient client) {
        return new InMemoryRegisteredClientRepository(client);
    }

    @Bean
    JWKSource<SecurityContext> keys(Settings settings) throws IOException {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.data())));
    }

    @Bean
    JwtEncoder tokens(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    /** For the tokens that come back, to the user-info endpoint. */
    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    /** The user-info endpoint answers what the ID token says and the scopes allow. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> userClaims() {
        return (token) -> {
            Authentication signedIn = token.getPrincipal();
            if (signedIn != null && token.getTokenType().getValue().equals("id_token")) {
                Map<String, Object> claims = LocalUser.of(signedIn.getName())
                    .map((user) -> user.claims(token.getAuthorizedScopes()))
                    .orElse(Map.of());
                token.getClaims().claims((present) -> present.putAll(claims));
            }
        };
    }

    /** Makes the discovery document say what is so with the one client. */
    private void announce(Map<String, Object> discovery) {
        List<String> basic = List.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue());
        discovery.put("scopes_supported", SCOPES);
        discovery.put("grant_types_supported", List.of(AuthorizationGrantType.AUTHORIZATION_CODE.getValue()));
        discovery.put("token_endpoint_auth_methods_supported", basic);
        discovery.put("introspection_endpoint_auth_methods_supported", basic);
        discovery.put("revocation_endpoint_auth_methods_supported", basic);
        discovery.put("authorization_response_iss_parameter_supported", true);
        discovery.put("backchannel_logout_supported", true);
        discovery.put("backchannel_logout_session_supported", true);
        discovery.remove("tls_client_certificate_bound_access_tokens");
    }

    private static URI backChannel(Settings settings) {
        return URI.create(settings.baseUrl() + "/logout/connect/back-channel/" + settings.registrationId());
    }

    private static String policy(Settings settings) {
        // Browsers apply form-action to where the form's answer redirects to, too: to the
        // client.
        return "default-src 'none'; style-src 'self'; form-action 'self' " + String.join(" ", settings.clientOrigins())
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

}
