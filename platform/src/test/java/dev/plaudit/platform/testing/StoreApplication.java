package dev.plaudit.platform.testing;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/**
 * An application with nothing but what every service has, for tests that need a database.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class StoreApplication {

}
