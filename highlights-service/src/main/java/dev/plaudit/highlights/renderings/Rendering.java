package dev.plaudit.highlights.renderings;

import java.util.Map;

/**
 * A digest, ready to be sent.
 *
 * @param body the bytes to send
 * @param mediaType its {@code Content-Type}
 * @param headers further headers that must go with it
 */
@SuppressWarnings("ArrayRecordComponent") // sent once and never compared
public record Rendering(byte[] body, String mediaType, Map<String, String> headers) {
}
