package dev.plaudit.people;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what operators ask a service.
 */
@WithSample
class ManagementTests {

    @Value("${local.management.port}")
    private int port;

    @Autowired
    private WebServerApplicationContext context;

    @Test
    void healthIsThatOfTheDatabaseToo() {
        assertThat(read("/actuator/health")).contains("\"status\":\"UP\"");
    }

    @Test
    void listensOnTheLoopbackAddressUnlessToldOtherwise() throws UnknownHostException {
        TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(this.context.getWebServer());
        Object address = server.getTomcat().getConnector().getProperty("address");
        assertThat(address).isEqualTo(InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }));
    }

    @Test
    void metricsCarryTheApplicationAndTheCatalogue() {
        assertThat(read("/actuator/prometheus"))
            .contains("plaudit_catalogue_entries{application=\"people-service\",catalogue=\"people\"} 25.0");
    }

    private String read(String path) {
        return String
            .valueOf(RestClient.create("http://127.0.0.1:" + this.port).get().uri(path).retrieve().body(String.class));
    }

}
