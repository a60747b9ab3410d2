package dev.plaudit.highlights.fetching;

import java.time.Duration;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes HTTP clients for addresses that users name: they connect only where the rules
 * allow, and bring nothing along: no credentials, no cookies, no proxy, no memory of
 * earlier requests.
 */
final class OutsideClient {

    private static final int LONGEST_HEADER = 16 * 1024;

    private static final int MOST_HEADERS = 100;

    private static final Timeout CONNECT = Timeout.ofSeconds(2);

    private OutsideClient() {
    }

    /**
     * A client. It follows no redirects, since each has to be checked, and decodes
     * nothing, since what is decoded has to be counted.
     * @param rules what it may reach
     * @param userAgent how it calls itself
     * @param connections how many at once
     * @param silence how long a server may say nothing
     * @return an HTTP/1.1 client
     */
    static CloseableHttpClient of(OutsideRules rules, String userAgent, int connections, Duration silence) {
        ConnectionConfig connection = ConnectionConfig.custom()
            .setConnectTimeout(CONNECT)
            .setSocketTimeout(Timeout.of(silence))
            .build();
        Http1Config protocol = Http1Config.custom()
            .setMaxLineLength(LONGEST_HEADER)
            .setMaxHeaderCount(MOST_HEADERS)
            .build();
        var manager = PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(rules.resolver())
            .setConnectionFactory(ManagedHttpClientConnectionFactory.builder().http1Config(protocol).build())
            .setDefaultConnectionConfig(connection)
            .setMaxConnTotal(connections)
            .setMaxConnPerRoute(connections)
            .build();
        RequestConfig request = RequestConfig.custom()
            .setAuthenticationEnabled(false)
            .setConnectionRequestTimeout(Timeout.of(silence))
            .setResponseTimeout(Timeout.of(silence))
            .setProtocolUpgradeEnabled(false)
            .build();
        return HttpClientBuilder.create()
            .setConnectionManager(manager)
            .setConnectionReuseStrategy((asked, answer, context) -> false)
            .setDefaultRequestConfig(request)
            .setUserAgent(userAgent)
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableConnectionState()
            .disableContentCompression()
            .disableCookieManagement()
            .disableRedirectHandling()
            .build();
    }

}
