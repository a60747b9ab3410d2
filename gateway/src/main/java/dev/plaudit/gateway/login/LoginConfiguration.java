package dev.plaudit.gateway.login;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

import dev.plaudit.gateway.pages.Pages;

/**
 * Lets Spring Security call providers within the bounds of {@link ProviderCalls}.
 */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokenEndpoints(ProviderCalls calls) {
        RestTemplate client = calls.client();
        client.getMessageConverters().clear();
        client.getMessageConverters().add(new FormHttpMessageConverter());
        client.getMessageConverters().add(new OAuth2AccessTokenResponseHttpMessageConverter());
        client.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.create(client));
        return tokens;
    }

    @Bean
    DefaultOAuth2UserService userInfoEndpoints(ProviderCalls calls) {
        RestTemplate client = calls.client();
        client.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService users = new DefaultOAuth2UserService();
        users.setRestOperations(client);
        return users;
    }

    @Bean
    OidcUserService oidcUsers(DefaultOAuth2UserService userInfoEndpoints) {
        OidcUserService users = new OidcUserService();
        users.setOauth2UserService(userInfoEndpoints);
        return users;
    }

    /** Around the filter that finds sessions. */
    @Bean
    FilterRegistrationBean<UnavailableFilter> unavailableFilter(Pages pages) {
        FilterRegistrationBean<UnavailableFilter> filter = new FilterRegistrationBean<>(new UnavailableFilter(pages));
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

}
