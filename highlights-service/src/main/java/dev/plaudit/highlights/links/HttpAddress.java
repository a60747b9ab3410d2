package dev.plaudit.highlights.links;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.text.Notation;

/**
 * An address of something on the web, read as browsers read what is pasted into them and
 * kept in the normal form of RFC 3986, so that whoever checks it and whoever opens it see
 * the same host.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in small letters, names in ASCII; IPv6 in brackets
 * @param port 1 to 65535
 * @param path begins with a slash
 * @param query without its question mark, null for none
 * @param fragment without its hash, null for none
 */
public record HttpAddress(String scheme, String host, int port, String path, @Nullable String query,
        @Nullable String fragment) {

    private static final Pattern FORM = Pattern
        .compile("(?<scheme>[Hh][Tt][Tt][Pp][Ss]?)://(?<host>\\[[^]/?#]*]|[^:/?#\\[\\]]+)(?::(?<port>[0-9]{0,5}))?"
                + "(?<path>/[^?#]*)?(?:\\?(?<query>[^#]*))?(?:#(?<fragment>.*))?", Pattern.DOTALL);

    private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    /** No host has any of these, and no two programs agree what they mean there. */
    private static final Pattern NOT_IN_HOST = Pattern.compile("[\\s\\p{Cntrl}@%\\\\<>\"^`{|}_]");

    /**
     * Reads an address.
     * @param text as somebody pasted it; spaces and letters that are not ASCII are
     * encoded
     * @return the address; nothing if it is not one of http or https, names a user, is
     * longer than {@value Notation#LONGEST_ADDRESS} characters, or is not fit to be a
     * link
     */
    public static Optional<HttpAddress> parse(String text) {
        String stripped = text.strip();
        Matcher parts = FORM.matcher(stripped);
        if (stripped.length() > Notation.LONGEST_ADDRESS || !parts.matches()
                || stripped.chars().anyMatch(Character::isISOControl)
                || NOT_IN_HOST.matcher(parts.group("host")).find()) {
            return Optional.empty();
        }
        String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        int port = port(scheme, parts.group("port"));
        return HostName.read(parts.group("host"))
            .filter((host) -> port > 0 && port <= 0xFFFF)
            .map((host) -> new HttpAddress(scheme, host, port, path(parts.group("path")), encoded(parts.group("query")),
                    encoded(parts.group("fragment"))))
            .filter((address) -> Notation.isWebAddress(address.toString()));
    }

    /**
     * Follows a reference from here (RFC 3986, section 5), as of a redirect.
     * @param reference an address, whole or relative to this one
     * @return where it leads; nothing if that is no address of http or https
     */
    public Optional<HttpAddress> resolve(String reference) {
        String stripped = reference.strip();
        if (OTHER_SCHEME.matcher(stripped).matches()) {
            return parse(stripped);
        }
        if (stripped.startsWith("//")) {
            return parse(this.scheme + ":" + stripped);
        }
        if (stripped.startsWith("/")) {
            return parse(origin() + stripped);
        }
        if (stripped.startsWith("?") || stripped.isEmpty()) {
            return parse(origin() + this.path + stripped);
        }
        return parse(origin() + this.path.substring(0, this.path.lastIndexOf('/') + 1) + stripped);
    }

    /**
     * The address for a client to open.
     * @return without the fragment, which no server is told
     */
    public URI request() {
        return URI.create(origin() + this.path + ((this.query != null) ? "?" + this.query : ""));
    }

    boolean hasDefaultPort() {
        return this.port == defaultPort(this.scheme);
    }

    private String origin() {
        return this.scheme + "://" + this.host + (hasDefaultPort() ? "" : ":" + this.port);
    }

    @Override
    public String toString() {
        return request() + ((this.fragment != null) ? "#" + this.fragment : "");
    }

    private static int port(String scheme, @Nullable String port) {
        return (port == null || port.isEmpty()) ? defaultPort(scheme) : Integer.parseInt(port);
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static @Nullable String encoded(@Nullable String text) {
        return (text != null) ? PercentEncoding.query(text) : null;
    }

    private static String path(@Nullable String text) {
        Deque<String> segments = new ArrayDeque<>();
        String encoded = (text != null) ? PercentEncoding.path(text) : "/";
        String last = "";
        for (String segment : encoded.substring(1).split("/", -1)) {
            last = segment;
            if (segment.equals("..")) {
                segments.pollLast();
            }
            else if (!segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        boolean endsInDots = last.equals(".") || last.equals("..");
        return "/" + String.join("/", segments) + ((endsInDots && !segments.isEmpty()) ? "/" : "");
    }

}
