package dev.plaudit.gateway.limits;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The proxies 10.0.0.0/8 and fd00::1 are ours.
 */
class ClientAddressTests {

    private final ClientAddress addresses = new ClientAddress(new ProxyProperties(List.of("10.0.0.0/8", "fd00::1")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # peer          | X-Forwarded-For                       | client
            192.0.2.1       |                                       | 192.0.2.1
            192.0.2.1       | 198.51.100.7                          | 192.0.2.1
            10.0.0.1        | 198.51.100.7                          | 198.51.100.7
            10.0.0.1        |                                       | 10.0.0.1
            10.0.0.1        | 203.0.113.9, 198.51.100.7             | 198.51.100.7
            10.0.0.1        | 203.0.113.9, 198.51.100.7, 10.0.0.2   | 198.51.100.7
            10.0.0.1        | 10.0.0.3, 10.0.0.2                    | 10.0.0.3
            10.0.0.1        | 198.51.100.7, evil.example, 10.0.0.2  | 10.0.0.2
            10.0.0.1        | 198.51.100.7, , 10.0.0.2              | 10.0.0.2
            10.0.0.1        | 999.1.1.1                             | 10.0.0.1
            10.0.0.1        | 127.1                                 | 10.0.0.1
            fd00::1         | 2001:db8::0:7                         | 2001:db8:0:0:0:0:0:7
            fd00::2         | 198.51.100.7                          | fd00:0:0:0:0:0:0:2
            ::ffff:10.0.0.1 | ::ffff:198.51.100.7                   | 198.51.100.7
            fe80::1%eth0    | 198.51.100.7                          | fe80:0:0:0:0:0:0:1
            """)
    void onlyWhatOurProxiesWroteIsBelieved(String peer, String forwarded, String client) {
        assertThat(this.addresses.of(request(peer, forwarded))).isEqualTo(client);
    }

    @Test
    void headerGivenTwiceIsOneList() {
        MockHttpServletRequest request = request("10.0.0.1", "203.0.113.9");
        request.addHeader("X-Forwarded-For", "198.51.100.7");

        assertThat(this.addresses.of(request)).isEqualTo("198.51.100.7");
    }

    @Test
    void nobodyIsBelievedUnlessNamed() {
        ClientAddress trusting = new ClientAddress(new ProxyProperties(List.of()));

        assertThat(trusting.of(request("127.0.0.1", "198.51.100.7"))).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({ "2001:db8:0:1::7,2001:db8:0:1:ffff::9,true", "2001:db8:0:1::7,2001:db8:0:2::7,false",
            "192.0.2.1,192.0.2.2,false" })
    void networkOfAnIpv6ClientIsOneClient(String one, String other, boolean same) {
        assertThat(this.addresses.networkOf(request(one, null)).equals(this.addresses.networkOf(request(other, null))))
            .isEqualTo(same);
    }

    @Test
    void proxyThatIsNoAddressStopsTheStart() {
        assertThatThrownBy(() -> new ClientAddress(new ProxyProperties(List.of("proxy.example"))))
            .isInstanceOf(IllegalArgumentException.class);
    }

    private static MockHttpServletRequest request(String peer, @org.jspecify.annotations.Nullable String forwarded) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        if (forwarded != null) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        return request;
    }

}
