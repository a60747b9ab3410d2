package dev.plaudit.people.accounts;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Makes the accounts fit the settings that the service starts with.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountSettings.class)
class AccountSetup {

    /**
     * After the catalogues have started.
     */
    private static final int START = 150;

    @Bean
    @Order(START)
    ApplicationRunner noteAdmins(AccountSettings settings, OpenAccount openAccount, LastAdmin lastAdmin,
            Accounts accounts) {
        return (arguments) -> {
            settings.adminKeys().forEach((key) -> openAccount.find(key).ifPresent(lastAdmin::noted));
            accounts.refreshAdmins();
        };
    }

}
