package dev.plaudit.platform.idempotency;

import java.util.List;
import java.util.regex.Pattern;

import dev.plaudit.platform.problems.BadParameterException;

/**
 * The key by which a client names a request, so that it can send it again: 1 to 255
 * visible ASCII characters, alone or as a string of RFC 8941, as the draft
 * {@code httpapi-idempotency-key-header} has it. Both forms are the same key.
 *
 * @param text without quotes
 */
record IdempotencyKey(String text) {

    static final String HEADER = "Idempotency-Key";

    static final int LONGEST = 255;

    private static final Pattern PLAIN = Pattern.compile("[\\x21\\x23-\\x7e][\\x21-\\x7e]*");

    private static final Pattern QUOTED = Pattern.compile("\"((?:[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\"\\\\])*)\"");

    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");

    /**
     * Reads the header.
     * @param values each line of it
     * @return the key
     * @throws BadParameterException if it is none, or there are several
     */
    static IdempotencyKey of(List<String> values) {
        String value = (values.size() == 1) ? values.getFirst().strip() : "";
        String text = QUOTED.matcher(value).matches()
                ? ESCAPED.matcher(value.substring(1, value.length() - 1)).replaceAll("$1")
                : PLAIN.matcher(value).matches() ? value : "";
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new BadParameterException(HEADER,
                    "It is one key of 1 to %d visible ASCII characters".formatted(LONGEST));
        }
        return new IdempotencyKey(text);
    }

}
