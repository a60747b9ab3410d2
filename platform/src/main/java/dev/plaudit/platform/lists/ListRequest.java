package dev.plaudit.platform.lists;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

import dev.plaudit.platform.catalogue.Catalogue;
import dev.plaudit.platform.catalogue.CatalogueQuery;

/**
 * A request for a list, read and found right.
 *
 * @param catalogue what is asked
 * @param query what it is asked for
 * @param path the path of the request, encoded
 * @param parameters the parameters of the request, decoded
 */
public record ListRequest(Catalogue catalogue, CatalogueQuery query, String path,
        MultiValueMap<String, String> parameters) {

    /**
     * The address of the next page, relative to the host.
     * @param cursor where this page ended
     * @return a reference (RFC 3986, section 4.2) with the parameters of this request
     */
    public String next(String cursor) {
        MultiValueMap<String, String> next = new LinkedMultiValueMap<>(this.parameters);
        next.set(ListParameters.CURSOR, cursor);
        StringJoiner query = new StringJoiner("&", this.path + "?", "");
        for (Map.Entry<String, List<String>> parameter : next.entrySet()) {
            parameter.getValue().forEach((value) -> query.add(encode(parameter.getKey()) + "=" + encode(value)));
        }
        return query.toString();
    }

    /**
     * The same request, narrowed to what its caller may see.
     * @param narrowed the query to answer
     * @return a request with the same parameters
     */
    public ListRequest asking(CatalogueQuery narrowed) {
        return new ListRequest(this.catalogue, narrowed, this.path, this.parameters);
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

}
