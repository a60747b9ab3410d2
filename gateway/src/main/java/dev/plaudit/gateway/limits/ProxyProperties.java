package dev.plaudit.gateway.limits;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may say on whose behalf a request comes.
 *
 * @param trustedProxies addresses or ranges (CIDR) of our own proxies; nobody unless
 * named
 */
@ConfigurationProperties("plaudit")
record ProxyProperties(@DefaultValue List<String> trustedProxies) {

}
