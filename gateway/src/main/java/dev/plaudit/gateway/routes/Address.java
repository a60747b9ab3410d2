package dev.plaudit.gateway.routes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Says whether a path and a query mean the same to everybody who reads them. An address
 * that one reader takes apart differently from the next is how a request gets past a
 * route.
 */
final class Address {

    /** Tomcat would take a thousand, and break at one more. */
    private static final int MOST_PARAMETERS = 200;

    private Address() {
    }

    /**
     * A path is plain if decoding it once leaves names between single slashes: no
     * {@code .} or {@code ..}, no path parameters, nothing that decodes to a separator,
     * to a control character, or to something that could be decoded again.
     * @param raw the path as sent
     * @return false if it must not go further
     */
    static boolean isPlainPath(String raw) {
        String path = decode(raw);
        if (path == null || !path.startsWith("/") || count(path, '/') != count(raw, '/')) {
            return false;
        }
        String[] names = path.split("/", -1);
        for (int index = 1; index < names.length; index++) {
            String name = names[index];
            boolean last = index == names.length - 1;
            if ((name.isEmpty() && !last) || name.equals(".") || name.equals("..")) {
                return false;
            }
        }
        return path.chars().noneMatch((c) -> c == ';' || c == '\\' || c == '%' || Character.isISOControl(c));
    }

    /**
     * A query is readable if it decodes to UTF-8 and is not endless; what it says is the
     * service's matter.
     * @param raw the query as sent, or null
     * @return false if it must not go further
     */
    static boolean isReadableQuery(@Nullable String raw) {
        return raw == null || (count(raw, '&') < MOST_PARAMETERS && decode(raw) != null);
    }

    private static long count(String text, char sought) {
        return text.chars().filter((c) -> c == sought).count();
    }

    /** Percent-decoding that takes nothing half-right, which URLDecoder does. */
    private static @Nullable String decode(String raw) {
        ByteBuffer bytes = ByteBuffer.allocate(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c > '~') {
                return null;
            }
            if (c != '%') {
                bytes.put((byte) c);
                continue;
            }
            int high = (at + 2 < raw.length()) ? Character.digit(raw.charAt(at + 1), 16) : -1;
            int low = (at + 2 < raw.length()) ? Character.digit(raw.charAt(at + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return null;
            }
            bytes.put((byte) (high * 16 + low));
            at += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        }
        catch (CharacterCodingException ex) {
            return null;
        }
    }

}
