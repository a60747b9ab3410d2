package dev.plaudit.highlights.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.highlights.links.HttpAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The table stands here a second time, by first and last addresses, so that a row that is
 * lost from the data is found.
 */
class PublicAddressesTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.0.0.0,         0.255.255.255
            10.0.0.0,        10.255.255.255
            100.64.0.0,      100.127.255.255
            127.0.0.0,       127.255.255.255
            127.0.0.1,       127.0.0.53
            168.63.129.16,   168.63.129.16
            169.254.0.0,     169.254.255.255
            169.254.169.254, 169.254.170.2
            172.16.0.0,      172.31.255.255
            192.0.0.0,       192.0.0.255
            192.0.2.0,       192.0.2.255
            192.31.196.0,    192.31.196.255
            192.52.193.0,    192.52.193.255
            192.88.99.0,     192.88.99.255
            192.168.0.0,     192.168.255.255
            192.175.48.0,    192.175.48.255
            198.18.0.0,      198.19.255.255
            198.51.100.0,    198.51.100.255
            203.0.113.0,     203.0.113.255
            224.0.0.0,       239.255.255.255
            240.0.0.0,       255.255.255.255
            """)
    void noSpecialPurposeOfIpv4IsPublicHoweverItIsWritten(String first, String last) throws UnknownHostException {
        for (String dotted : List.of(first, last)) {
            for (String host : formsOf(InetAddress.getByName(dotted).getAddress())) {
                assertRefused(host);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ::,                ::
            ::1,               ::1
            ::,                ::ffff:ffff
            ::ffff:0:0:0,      ::ffff:0:ffff:ffff
            64:ff9b::,         64:ff9b::ffff:ffff
            64:ff9b::808:808,  64:ff9b::7f00:1
            64:ff9b:1::,       64:ff9b:1:ffff:ffff:ffff:ffff:ffff
            100::,             100::ffff:ffff:ffff:ffff
            100:0:0:1::,       100:0:0:1:ffff:ffff:ffff:ffff
            2001::,            2001:0:ffff:ffff:ffff:ffff:ffff:ffff
            2001:2::,          2001:2:0:ffff:ffff:ffff:ffff:ffff
            2001:10::,         2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff
            2001:db8::,        2001:db8:ffff:ffff:ffff:ffff:ffff:ffff
            2002::,            2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff
            2620:4f:8000::,    2620:4f:8000:ffff:ffff:ffff:ffff:ffff
            3ffe::,            3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff
            3fff::,            3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff
            4000::,            5eff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
            5f00::,            5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff
            fc00::,            fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
            fd00:ec2::254,     fd20:ce::254
            fe80::,            febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff
            fec0::,            feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
            ff00::,            ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
            2600::5efe:a00:1,  2600::200:5efe:a00:1
            1000::,            1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
            """)
    void noSpecialPurposeOfIpv6IsPublic(String first, String last) {
        assertRefused("[" + first + "]");
        assertRefused("[" + last.toUpperCase(Locale.ROOT) + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "1.0.0.0", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
            "128.0.0.0", "168.63.129.15", "168.63.129.17", "169.253.255.255", "169.255.0.0", "172.15.255.255",
            "172.32.0.0", "192.0.1.0", "192.0.3.0", "192.31.195.255", "192.31.197.0", "192.52.192.255", "192.52.194.0",
            "192.88.98.255", "192.88.100.0", "192.167.255.255", "192.169.0.0", "192.175.47.255", "192.175.49.0",
            "198.17.255.255", "198.20.0.0", "198.51.99.255", "198.51.101.0", "203.0.112.255", "203.0.114.0",
            "223.255.255.255", "2000::", "2001:200::", "2001:db7:ffff::", "2001:db9::", "2003::", "2620:4f:7fff::",
            "2620:4f:8001::", "3ffd:ffff::", "3fff:1000::", "2600::5eff:a00:1" })
    void whatLiesBesideThemIsPublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aHostIsRefusedForOneOfItsAddresses() throws UnknownHostException {
        InetAddress open = InetAddress.getByName("198.20.0.1");
        InetAddress inside = InetAddress.getByName("10.0.0.1");
        assertThat(resolve(open)).containsExactly(open);
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> resolve(open, inside));
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> resolve(inside, open));
    }

    @Test
    void onlyThePortsOfTheWebAreReached() {
        assertThat(IntStream.rangeClosed(1, 65_535).filter(OutsideRules.PUBLIC.ports())).containsExactly(80, 443);
    }

    private static InetAddress[] resolve(InetAddress... found) throws UnknownHostException {
        return new OutsideRules((host) -> found, PublicAddresses::isPublic, (port) -> true).resolver()
            .resolve("host.test");
    }

    /**
     * The forms that browsers take, and the addresses of IPv6 that hold one of IPv4.
     */
    private static List<String> formsOf(byte[] address) {
        long number = IntStream.range(0, 4).mapToLong((at) -> (address[at] & 0xFFL) << (24 - 8 * at)).sum();
        byte[] inverse = { (byte) ~address[0], (byte) ~address[1], (byte) ~address[2], (byte) ~address[3] };
        Stream<String> whole = Stream.of("%d".formatted(number), "0x%X".formatted(number), "0%o".formatted(number),
                "%d.%d".formatted(number >> 24, number & 0xFFFFFF),
                "%d.%d.%d".formatted(number >> 24, number >> 16 & 0xFF, number & 0xFFFF));
        Stream<String> dotted = Stream
            .of("%d.%d.%d.%d", "%d.%d.%d.%d.", "0%o.0%o.0%o.0%o", "0x%x.0x%x.0x%x.0x%x", "0x%x.%d.0%o.%d",
                    "[::ffff:%d.%d.%d.%d]", "[::%d.%d.%d.%d]", "[::ffff:0:%d.%d.%d.%d]", "[::ffff:%02x%02x:%02x%02x]",
                    "[64:ff9b::%d.%d.%d.%d]", "[64:ff9b:1::%d.%d.%d.%d]", "[2002:%02x%02x:%02x%02x::1]",
                    "[2600::5efe:%d.%d.%d.%d]", "[fe80::200:5efe:%d.%d.%d.%d]")
            .flatMap((format) -> forms(address, format));
        Stream<String> teredo = forms(inverse, "[2001:0:5ef5:79fd::%02x%02x:%02x%02x]");
        return Stream.of(whole, dotted, teredo).flatMap((forms) -> forms).toList();
    }

    private static Stream<String> forms(byte[] address, String format) {
        int[] parts = { address[0] & 0xFF, address[1] & 0xFF, address[2] & 0xFF, address[3] & 0xFF };
        return Stream.of(format.formatted(parts[0], parts[1], parts[2], parts[3]));
    }

    private static void assertRefused(String host) {
        String read = HttpAddress.parse("http://" + host + "/").orElseThrow(() -> new AssertionError(host)).host();
        assertThatExceptionOfType(UnknownHostException.class).as(host)
            .isThrownBy(() -> OutsideRules.PUBLIC.resolver().resolve(read));
        assertThatExceptionOfType(UnknownHostException.class).as("a name for " + host)
            .isThrownBy(() -> resolve(InetAddress.getByName(read)));
    }

}
