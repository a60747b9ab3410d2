package dev.plaudit.highlights.achievements;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.text.Notation;

/**
 * The fields that reports of a kind have and others have not, by their ids: texts,
 * numbers, and yes or no, as JSON and the store both have them.
 */
final class Details {

    private Details() {
    }

    /**
     * The same fields in one order and with one form of each number, so that equal ones
     * are equal: whole numbers are {@code Long}, all others {@code Double}.
     */
    static Document plain(@Nullable Map<String, ?> details) {
        Document plain = new Document();
        if (details != null) {
            new TreeMap<String, Object>(details).forEach((field, value) -> plain.put(field, plain(value)));
        }
        return plain;
    }

    /**
     * The addresses among them, which count as links.
     */
    static Map<String, Object> links(Map<String, Object> details) {
        return details.entrySet()
            .stream()
            .filter((field) -> isLink(field.getValue()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * What can be searched for.
     */
    static List<String> texts(Map<String, Object> details) {
        return details.values()
            .stream()
            .filter((value) -> value instanceof String && !isLink(value))
            .map(String::valueOf)
            .toList();
    }

    private static boolean isLink(Object value) {
        return value instanceof String text && Notation.isWebAddress(text);
    }

    /**
     * A whole number stays one however it is written and however large it is, so that it
     * is compared as one.
     */
    private static Object plain(Object value) {
        if (!(value instanceof Double number) || number.isInfinite() || number != Math.rint(number)) {
            return (value instanceof Integer number) ? (Object) number.longValue() : value;
        }
        BigInteger whole = new BigDecimal(number).toBigInteger();
        return (whole.bitLength() < Long.SIZE) ? (Object) whole.longValue() : whole;
    }

}
