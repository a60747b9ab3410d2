package dev.plaudit.highlights.links;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;

/**
 * Percent-encoding in its normal form (RFC 3986, section 6.2.2): only what must be
 * encoded is, as UTF-8, in capitals.
 */
final class PercentEncoding {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private static final BitSet UNRESERVED = characters(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private static final BitSet IN_PATH = characters("!$&'()*+,;=:@/");

    private static final BitSet IN_QUERY = characters("!$&'()*+,;=:@/?");

    private PercentEncoding() {
    }

    static String path(String text) {
        return normal(text, IN_PATH);
    }

    static String query(String text) {
        return normal(text, IN_QUERY);
    }

    /**
     * What is written encoded.
     * @param text normal or not; {@code +} stays what it is
     * @return the text in plain letters
     */
    static String decoded(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[encoded.length];
        int length = 0;
        for (int at = 0; at < encoded.length; at++) {
            boolean escaped = isEscape(encoded, at);
            decoded[length++] = escaped ? value(encoded, at) : encoded[at];
            at += escaped ? 2 : 0;
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }

    private static String normal(String text, BitSet allowed) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder normal = new StringBuilder(bytes.length);
        for (int at = 0; at < bytes.length; at++) {
            boolean escaped = isEscape(bytes, at);
            byte value = escaped ? value(bytes, at) : bytes[at];
            if (UNRESERVED.get(value & 0xFF) || (!escaped && allowed.get(value & 0xFF))) {
                normal.append((char) value);
            }
            else {
                HEX.toHexDigits(normal.append('%'), value);
            }
            at += escaped ? 2 : 0;
        }
        return normal.toString();
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return bytes[at] == '%' && at + 2 < bytes.length && HexFormat.isHexDigit(bytes[at + 1])
                && HexFormat.isHexDigit(bytes[at + 2]);
    }

    private static byte value(byte[] bytes, int at) {
        return (byte) (HexFormat.fromHexDigit(bytes[at + 1]) << 4 | HexFormat.fromHexDigit(bytes[at + 2]));
    }

    private static BitSet characters(String characters) {
        BitSet set = new BitSet(256);
        characters.chars().forEach(set::set);
        return set;
    }

}
