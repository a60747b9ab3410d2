package dev.plaudit.gateway.pages;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

import dev.plaudit.gateway.routes.Route;
import dev.plaudit.gateway.services.Service;

/**
 * An address of the API, written so that whatever stands in a name or a parameter stays
 * there.
 *
 * @param text path and query, encoded
 */
public record ApiPath(String text) {

    /**
     * Begins an address.
     * @param names what follows {@code /api/v1/}, one name a part, not encoded
     * @return the address of a collection or record
     */
    public static ApiPath of(String... names) {
        StringBuilder path = new StringBuilder(Route.BASE);
        for (int at = 0; at < names.length; at++) {
            path.append((at > 0) ? "/" : "").append(encoded(names[at]));
        }
        return new ApiPath(path.toString());
    }

    /**
     * The same, asking more.
     * @param name the parameter's name
     * @param value its value; null and empty ask nothing, a collection asks for each
     * @return the address
     */
    public ApiPath with(String name, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            ApiPath path = this;
            for (Object one : several) {
                path = path.with(name, one);
            }
            return path;
        }
        String text = (value != null) ? value.toString() : "";
        if (text.isEmpty()) {
            return this;
        }
        return new ApiPath(this.text + (this.text.contains("?") ? "&" : "?") + name + "=" + encoded(text));
    }

    /**
     * Writes a name as a part of any local address.
     * @param name a name, an id or a slug
     * @return the same, encoded
     */
    public static String encoded(String name) {
        return UriUtils.encode(name, StandardCharsets.UTF_8);
    }

    Service service() {
        String path = this.text.contains("?") ? this.text.substring(0, this.text.indexOf('?')) : this.text;
        return Route.of(UriUtils.decode(path, StandardCharsets.UTF_8)).orElseThrow().service();
    }

}
