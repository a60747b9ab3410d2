package dev.plaudit.platform.identity;

import java.time.Clock;
import java.util.List;

import jakarta.servlet.DispatcherType;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Makes a service believe tokens of the platform and nothing else. Reading is open at
 * this level, and so is an {@link OpenWrite}; everything else needs an account; use cases
 * decide the rest.
 */
@AutoConfiguration(afterName = "dev.plaudit.platform.mongo.MongoSetup",
        before = { OAuth2ResourceServerAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
                ManagementWebSecurityAutoConfiguration.class })
class IdentitySetup {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    /**
     * The service's own key, where it has one: without, it asks others as anybody may.
     */
    @Bean
    @ConditionalOnProperty("plaudit.identity-key")
    TokenMint tokenMint(@Value("${spring.application.name:plaudit}") String name,
            @Value("${plaudit.identity-key}") String key, Clock clock) {
        return new TokenMint(name, key, clock);
    }

    @Bean
    WebMvcConfigurer callersInControllers() {
        return new WebMvcConfigurer() {

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver());
            }

        };
    }

    /**
     * For all but the gateway, which has chains of its own.
     */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnMissingBean(SecurityFilterChain.class)
    static class BehindTheGateway {

        @Bean
        SecurityFilterChain serviceSecurity(HttpSecurity http, JwtDecoder trustedKeys, ObjectProvider<OpenWrite> open)
                throws Exception {
            http.authorizeHttpRequests((requests) -> open
                .forEach((write) -> requests.requestMatchers(write.method(), write.path()).permitAll()));
            return http.authorizeHttpRequests((requests) -> requests
                // What has been let in once is not asked again when it is told of an
                // error.
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers("/internal/openapi.json")
                .permitAll()
                .requestMatchers("/internal/**")
                .hasAuthority(CallerToken.PEER)
                .requestMatchers(HttpMethod.GET)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD)
                .permitAll()
                .requestMatchers(HttpMethod.OPTIONS)
                .permitAll()
                .anyRequest()
                .hasAuthority(CallerToken.MEMBER))
                .oauth2ResourceServer((server) -> server
                    .jwt((jwt) -> jwt.decoder(trustedKeys).jwtAuthenticationConverter(CallerToken::of))
                    .authenticationEntryPoint(SecurityProblems::notSignedIn)
                    .accessDeniedHandler(SecurityProblems::notAllowed))
                .exceptionHandling((handling) -> handling.authenticationEntryPoint(SecurityProblems::notSignedIn)
                    .accessDeniedHandler(SecurityProblems::notAllowed))
                .sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // What is not said to be for everybody is kept by nobody; all other
                // headers
                // are those of the platform.
                .headers((headers) -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                // Nothing that a browser sends by itself is believed here.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
        }

        @Bean
        JwtDecoder trustedKeys(@Value("${plaudit.trusted-keys:{\"keys\":[]}}") String keys,
                @Value("${spring.application.name:plaudit}") String name, Clock clock) {
            return new TrustedKeys(keys, new TokenRules(name, clock));
        }

    }

}
