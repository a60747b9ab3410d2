package dev.plaudit.highlights.achievements;

/**
 * What a reviewer says about one field of a report.
 *
 * @param pointer the field as a JSON Pointer (RFC 6901)
 * @param text plain text
 */
public record FieldComment(String pointer, String text) {
}
