package dev.plaudit.highlights.fetching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Tells addresses that may be somebody's on the public internet from all others. Java's
 * own {@link InetAddress#isSiteLocalAddress()} and its like know only some.
 */
final class PublicAddresses {

    private static final List<Block> REFUSED = blocks();

    private static final Block GIVEN_OF_IPV6 = Block.of("2000::/3");

    /**
     * How an interface is called in ISATAP (RFC 5214), of whatever network: an IPv4
     * address follows.
     */
    private static final List<byte[]> ISATAP = List.of(new byte[] { 0x00, 0x00, 0x5e, (byte) 0xfe },
            new byte[] { 0x02, 0x00, 0x5e, (byte) 0xfe });

    private PublicAddresses() {
    }

    /**
     * Whether something public may be there.
     * @param address as it was resolved
     * @return false for every special purpose, including all IPv6 addresses that hold an
     * IPv4 address
     */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return (bytes.length == 4 || isGiven(bytes)) && REFUSED.stream().noneMatch((block) -> block.holds(bytes));
    }

    private static boolean isGiven(byte[] bytes) {
        return GIVEN_OF_IPV6.holds(bytes)
                && ISATAP.stream().noneMatch((interfaceId) -> Arrays.equals(bytes, 8, 12, interfaceId, 0, 4));
    }

    private static List<Block> blocks() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        PublicAddresses.class.getResourceAsStream("/fetching/special-purpose-addresses.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                .filter((line) -> !line.isBlank() && !line.startsWith("#"))
                .map((line) -> Block.of(line.substring(0, line.indexOf(' '))))
                .toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * A block of addresses.
     *
     * @param address its first address
     * @param bits how many of the first bits all its addresses have in common
     */
    private record Block(byte[] address, int bits) {

        private static Block of(String notation) {
            int slash = notation.indexOf('/');
            try {
                // A literal is never looked up.
                byte[] address = InetAddress.getByName(notation.substring(0, slash)).getAddress();
                return new Block(address, Integer.parseInt(notation.substring(slash + 1)));
            }
            catch (UnknownHostException ex) {
                throw new IllegalArgumentException(notation, ex);
            }
        }

        private boolean holds(byte[] other) {
            if (other.length != this.address.length) {
                return false;
            }
            int whole = this.bits / 8;
            int rest = this.bits % 8;
            return Arrays.equals(other, 0, whole, this.address, 0, whole)
                    && (rest == 0 || ((other[whole] ^ this.address[whole]) & 0xFF) >> (8 - rest) == 0);
        }

    }

}
