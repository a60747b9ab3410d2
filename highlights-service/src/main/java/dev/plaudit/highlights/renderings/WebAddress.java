package dev.plaudit.highlights.renderings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides which addresses may become links and images. Everything else, such as
 * {@code javascript:} and {@code data:}, or an address without a scheme, may not.
 */
public final class WebAddress {

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}/?#][^\\s\\p{Cntrl}]*");

    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^\\s\\p{Cntrl}]+");

    private static final String ENCODED = " \"<>\\`";

    private WebAddress() {
    }

    /**
     * An address that may be followed.
     * @param address any text
     * @return the address, with the characters encoded that no address has (RFC 3986) and
     * that end it in Markdown; nothing unless it is http, https or mailto
     */
    public static Optional<String> link(String address) {
        return Optional.of(encoded(address))
            .filter((encoded) -> WEB.matcher(encoded).matches() || MAIL.matcher(encoded).matches());
    }

    /**
     * An address that may be shown as an image.
     * @param address any text
     * @return the address, encoded as a link is; nothing unless it is http or https
     */
    static Optional<String> image(String address) {
        return Optional.of(encoded(address)).filter((encoded) -> WEB.matcher(encoded).matches());
    }

    /**
     * What to call a link that has no label.
     * @param address an address that may be followed
     * @return the host without {@code www.}, otherwise the whole address
     */
    static String host(String address) {
        try {
            String host = new URI(address).getHost();
            return (host != null) ? host.replaceFirst("^www\\.(?=.*\\.)", "") : address;
        }
        catch (URISyntaxException ex) {
            return address;
        }
    }

    private static String encoded(String address) {
        String stripped = address.strip();
        if (stripped.chars().noneMatch((c) -> ENCODED.indexOf(c) >= 0)) {
            return stripped;
        }
        return stripped.replace(" ", "%20")
            .replace("\"", "%22")
            .replace("<", "%3C")
            .replace(">", "%3E")
            .replace("\\", "%5C")
            .replace("`", "%60");
    }

}
