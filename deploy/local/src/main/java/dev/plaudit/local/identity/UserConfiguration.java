package dev.plaudit.local.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Who can sign in, and how they prove it. */
@Configuration(proxyBeanMethods = false)
class UserConfiguration {

    @Bean
    UserDetailsService users() {
        return (name) -> LocalUser.of(name)
            .map((user) -> User.withUsername(user.signInName()).password(user.signInName()).authorities("user").build())
            .orElseThrow(() -> new UsernameNotFoundException("There is nobody of that name"));
    }

    /**
     * Compares as they are the passwords, which everybody knows, and the client's secret,
     * which is random and lies beside the store anyway.
     */
    @Bean
    PasswordEncoder passwords() {
        return new PasswordEncoder() {

            @Override
            public @Nullable String encode(@Nullable CharSequence raw) {
                return (raw != null) ? raw.toString() : null;
            }

            @Override
            public boolean matches(@Nullable CharSequence raw, @Nullable String known) {
                return raw != null && known != null && MessageDigest
                    .isEqual(raw.toString().getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
            }

        };
    }

}
