package dev.plaudit.gateway.services;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import dev.plaudit.gateway.GatewayProperties;

/**
 * Makes HTTP clients that pass on what they are given and nothing of their own.
 */
final class HttpClients {

    private static final int LONGEST_HEADER = 16 * 1024;

    private static final int MOST_HEADERS = 100;

    private HttpClients() {
    }

    /**
     * A client for one service. Its pool is the bulkhead: a call holds a connection until
     * its body is read, and there are only so many.
     * @param bounds the bounds of its calls
     * @return an HTTP/1.1 client without cookies, redirects, retries and decompression
     */
    static CloseableHttpClient of(GatewayProperties.Calls bounds) {
        Http1Config protocol = Http1Config.custom()
            .setMaxLineLength(LONGEST_HEADER)
            .setMaxHeaderCount(MOST_HEADERS)
            .build();
        ConnectionConfig connection = ConnectionConfig.custom()
            .setConnectTimeout(timeout(bounds.connectTimeout()))
            .setSocketTimeout(timeout(bounds.readTimeout()))
            // A restarted service leaves dead connections behind; a look before use finds
            // them.
            .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
            .setTimeToLive(TimeValue.ofMinutes(5))
            .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
            .setConnectionFactory(ManagedHttpClientConnectionFactory.builder().http1Config(protocol).build())
            .setDefaultConnectionConfig(connection)
            .setDefaultSocketConfig(SocketConfig.custom().setTcpNoDelay(true).build())
            .setMaxConnTotal(bounds.connections())
            .setMaxConnPerRoute(bounds.connections())
            .build();
        RequestConfig request = RequestConfig.custom()
            .setConnectionRequestTimeout(timeout(bounds.leaseTimeout()))
            .setResponseTimeout(timeout(bounds.readTimeout()))
            .setDefaultKeepAlive(15, TimeUnit.SECONDS)
            .setProtocolUpgradeEnabled(false)
            .build();
        return HttpClientBuilder.create()
            .setConnectionManager(connections)
            .setDefaultRequestConfig(request)
            .setUserAgent("plaudit-gateway")
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableConnectionState()
            .disableContentCompression()
            .disableCookieManagement()
            .disableRedirectHandling()
            .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }

}
