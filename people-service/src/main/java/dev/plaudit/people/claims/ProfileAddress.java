package dev.plaudit.people.claims;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;

/**
 * Compares addresses of profiles the way people write them: with or without {@code www},
 * encryption, capitals or a slash at the end they mean the same page.
 */
final class ProfileAddress {

    private ProfileAddress() {
    }

    /**
     * The form to compare.
     * @param url an address
     * @return host, path and query in small letters; the text itself when it is none
     */
    static String canonical(String url) {
        try {
            URI address = new URI(url.strip()).normalize();
            if (address.getHost() != null) {
                String host = address.getHost().replaceFirst("(?i)^www\\.", "");
                String path = Objects.requireNonNullElse(address.getPath(), "").replaceAll("/+$", "");
                String query = (address.getQuery() != null) ? "?" + address.getQuery() : "";
                return (host + path + query).toLowerCase(Locale.ROOT);
            }
        }
        catch (URISyntaxException ex) {
            // Compared as text below.
        }
        return url.strip().toLowerCase(Locale.ROOT);
    }

}
