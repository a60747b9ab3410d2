package dev.plaudit.local.identity;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import dev.plaudit.local.mailbox.Mailbox;
import dev.plaudit.local.mailbox.MailboxPages;

/** The mailbox beside the provider, where its settings name a port for it. */
@Configuration(proxyBeanMethods = false)
@Conditional(WithMailbox.class)
class MailboxConfiguration {

    @Bean
    Mailbox mailbox(Settings settings) {
        return Mailbox.start(settings.smtpPort());
    }

    @Bean
    ServletRegistrationBean<MailboxPages> mailboxPages(Mailbox mailbox) {
        return new ServletRegistrationBean<>(new MailboxPages(mailbox), MailboxPages.PATH + "/*");
    }

    /** Nobody signs in for it, and only its own pages frame its messages. */
    @Bean
    @Order(1)
    SecurityFilterChain mailboxSecurity(HttpSecurity http) {
        return http.securityMatcher(MailboxPages.PATH, MailboxPages.PATH + "/**")
            .authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
            .sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .headers(
                    (headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(MailboxPages.POLICY))
                        .referrerPolicy((policy) -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
            .build();
    }

}
