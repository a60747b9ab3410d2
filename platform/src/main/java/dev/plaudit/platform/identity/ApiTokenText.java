package dev.plaudit.platform.identity;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The text of an API token: {@value #PREFIX}, 256 random bits and a checksum, both in
 * base 62 ({@code 0-9A-Za-z}). The prefix lets scanners find a token that leaked; the
 * checksum lets a mistyped or made-up one be refused without asking anybody.
 */
public final class ApiTokenText {

    /**
     * How every token begins.
     */
    public static final String PREFIX = "plaudit_";

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

    private static final int SECRET_BYTES = 32;

    /** 62 to the power of 43 is just above 2 to the power of 256. */
    private static final int SECRET_LENGTH = 43;

    private static final int CHECKSUM_LENGTH = 6;

    private static final Pattern FORM = Pattern
        .compile(PREFIX + "[0-9A-Za-z]{" + (SECRET_LENGTH + CHECKSUM_LENGTH) + "}");

    private ApiTokenText() {
    }

    /**
     * Makes the text of a new token.
     * @param random gives its 256 bits
     * @return a text that is well-formed and that nobody can guess
     */
    public static String generate(SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String text = PREFIX + base62(new BigInteger(1, secret), SECRET_LENGTH);
        return text + checksum(text);
    }

    /**
     * Whether a text can be a token, as far as it tells by itself.
     * @param text what a client sent
     * @return false if it has another form or another checksum
     */
    public static boolean isWellFormed(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        int end = text.length() - CHECKSUM_LENGTH;
        return checksum(text.substring(0, end)).equals(text.substring(end));
    }

    /**
     * What is stored of a token and looked up by. A plain hash is right here, other than
     * for passwords: nobody can try out 256 random bits, so neither a salt nor a slow
     * function would make it harder, and both would make the look-up slow.
     * @param text of a token
     * @return its SHA-256, 64 hexadecimal digits in lower case
     */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java platform has SHA-256", ex);
        }
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return base62(BigInteger.valueOf(crc.getValue()), CHECKSUM_LENGTH);
    }

    private static String base62(BigInteger number, int length) {
        StringBuilder digits = new StringBuilder(length);
        BigInteger rest = number;
        while (digits.length() < length) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            digits.append(DIGITS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return digits.reverse().toString();
    }

}
