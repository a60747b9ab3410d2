package dev.plaudit.gateway.login;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import dev.plaudit.gateway.identity.ApiTokens;
import dev.plaudit.gateway.pages.LanguageController;
import dev.plaudit.gateway.pages.mailing.SubscribeController;
import dev.plaudit.gateway.pages.mailing.SubscriptionPages;
import dev.plaudit.gateway.pages.mailing.UnsubscribeController;
import dev.plaudit.gateway.routes.Route;
import dev.plaudit.gateway.sessions.SessionContexts;
import dev.plaudit.gateway.sessions.SessionCookie;
import dev.plaudit.gateway.sessions.SessionCsrfTokens;

/**
 * Four ways through the gateway, told apart by the credential that a request uses: none
 * and none needed, an API token, a proof of its own (a provider's signature, or the token
 * in the link of an e-mail, which is also what asking for e-mails leads to), or a
 * session. What an account may do is decided by the service that does it.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** What nobody sees without signing in, whatever the method. */
    private static final RequestMatcher OWN = anyOf("/api/v1/me", "/api/v1/me/**", "/me", "/me/**", "/submit/**",
            "/submissions/**", "/review/**", "/curate/**", "/admin/**", "/digests/*/edit/**", "/digests/*/preview",
            "/digests/*/history", "/digests/*/publish/**");

    private static final RequestMatcher LOGIN = anyOf(
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/**",
            Registrations.CALLBACK + "**");

    private static final RequestMatcher BACK_CHANNEL = PathPatternRequestMatcher.pathPattern(HttpMethod.POST,
            BackChannelLogoutController.PATH + "*");

    /**
     * Whoever is signed in besides: the link works for whoever has it, and for no more.
     */
    private static final RequestMatcher UNSUBSCRIBE = anyOf(UnsubscribeController.PATH + "*");

    private static final RequestMatcher SUBSCRIPTION_LINKS = anyOf(SubscriptionPages.CONFIRM,
            SubscriptionPages.END + "*");

    /**
     * Whoever is signed in besides: anybody may ask, and nothing of a browser's helps.
     */
    private static final RequestMatcher SUBSCRIBING = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, Route.SUBSCRIPTIONS),
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, SubscribeController.PATH));

    /** Nobody is harmed by reading another language. */
    private static final RequestMatcher LANGUAGE = PathPatternRequestMatcher.pathPattern(HttpMethod.POST,
            LanguageController.PATH);

    @Bean
    @Order(1)
    SecurityFilterChain byOwnProof(HttpSecurity http) throws Exception {
        return withoutSession(http.securityMatcher(
                new OrRequestMatcher(BACK_CHANNEL, UNSUBSCRIBE, SUBSCRIPTION_LINKS, SUBSCRIBING, LANGUAGE)))
            .authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
            .build();
    }

    /** CSRF needs a credential that browsers send by themselves; a token is none. */
    @Bean
    @Order(2)
    SecurityFilterChain byToken(HttpSecurity http, ApiTokens tokens, Refusals refusals) throws Exception {
        return withoutSession(http.securityMatcher(ApiTokens::isUsedBy))
            .addFilterBefore(tokens.filter(), AnonymousAuthenticationFilter.class)
            .authorizeHttpRequests(
                    (requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
            .exceptionHandling((handling) -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
            .build();
    }

    /** As little as possible: most requests come this way. */
    @Bean
    @Order(3)
    SecurityFilterChain publicReads(HttpSecurity http, SessionCookie cookie) throws Exception {
        return withoutSession(http.securityMatcher((request) -> isPublicRead(request, cookie)))
            .authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
            .build();
    }

    private static boolean isPublicRead(HttpServletRequest request, SessionCookie cookie) {
        boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod())
                || HttpMethod.OPTIONS.matches(request.getMethod());
        return reads && !cookie.isIn(request) && !OWN.matches(request) && !LOGIN.matches(request);
    }

    @Bean
    @Order(4)
    SecurityFilterChain bySession(HttpSecurity http, SessionContexts contexts, SessionCsrfTokens csrfTokens,
            Refusals refusals, Registrations registrations, StartedLogins started, LoginSuccess success,
            LoginFailure failure, ProviderLogout logout) throws Exception {
        return common(http).securityContext((context) -> context.securityContextRepository(contexts))
            .authorizeHttpRequests((requests) -> requests
                // What has been let in once is not asked again when it is told of an
                // error.
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(OWN)
                .authenticated()
                .requestMatchers(HttpMethod.GET)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD)
                .permitAll()
                .requestMatchers(HttpMethod.OPTIONS)
                .permitAll()
                .anyRequest()
                .authenticated())
            .csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens)
                .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
            .exceptionHandling((handling) -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
            .oauth2Login((login) -> login.loginPage("/login")
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NoTokens())
                .authorizationEndpoint((endpoint) -> endpoint.authorizationRequestRepository(started))
                .successHandler(success)
                .failureHandler(failure)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(failure);
                        return filter;
                    }
                }))
            .logout((end) -> end.logoutRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/logout"))
                .logoutSuccessHandler(logout))
            .addFilterAfter(new CsrfHeaderFilter(), CsrfFilter.class)
            .addFilterBefore(new AnswerChecks(started, registrations, failure), OAuth2LoginAuthenticationFilter.class)
            .build();
    }

    private static HttpSecurity withoutSession(HttpSecurity http) {
        return common(http)
            .sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .csrf(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable);
    }

    /**
     * What is not said to be for everybody is kept by nobody; all other headers are those
     * of the platform. Where somebody wanted to go stands in the address.
     */
    private static HttpSecurity common(HttpSecurity http) {
        return http.headers((headers) -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
            .requestCache(AbstractHttpConfigurer::disable);
    }

    private static RequestMatcher anyOf(String... patterns) {
        RequestMatcher[] matchers = new RequestMatcher[patterns.length];
        for (int index = 0; index < patterns.length; index++) {
            matchers[index] = PathPatternRequestMatcher.pathPattern(patterns[index]);
        }
        return new OrRequestMatcher(matchers);
    }

}
