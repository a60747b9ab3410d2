package dev.plaudit.platform.writes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.HttpHeaders;

import dev.plaudit.platform.mongo.Versioned;
import dev.plaudit.platform.problems.BadParameterException;
import dev.plaudit.platform.problems.StaleVersionException;

/**
 * The {@code If-Match} of a write (RFC 9110, section 13.1.1): the states that the client
 * has seen. Controllers take it as a parameter; a write without it is refused with 428.
 *
 * @param tags entity tags in their quotes, or {@code *} alone for any state
 */
public record IfMatch(List<String> tags) {

    private static final Pattern TAG = Pattern.compile("\\G\\s*(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")\\s*(?:,|$)");

    public IfMatch {
        tags = List.copyOf(tags);
    }

    /**
     * Reads a header. Weak tags match nothing, as the standard says.
     * @param header its value
     * @return what it names
     * @throws BadParameterException if it has another form
     */
    static IfMatch of(String header) {
        if (header.strip().equals("*")) {
            return new IfMatch(List.of("*"));
        }
        List<String> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(header);
        int end = 0;
        while (end < header.length() && matcher.find()) {
            if (matcher.group(1) == null) {
                tags.add(matcher.group(2));
            }
            end = matcher.end();
        }
        if (end < header.length() || end == 0) {
            throw new BadParameterException(HttpHeaders.IF_MATCH, "It is an entity tag in quotes, as an ETag says it");
        }
        return new IfMatch(tags);
    }

    /**
     * Makes sure that a write is based on the current state of a record.
     * @param record the current state
     * @param publicTag the entity tag under which everybody reads this state, if they do
     * @throws StaleVersionException if the client has seen another one
     */
    public void require(Versioned<?> record, String... publicTag) {
        boolean seen = this.tags.contains("*") || this.tags.contains(tag(record.version()))
                || List.of(publicTag).stream().anyMatch(this.tags::contains);
        if (!seen) {
            throw new StaleVersionException(record.id());
        }
    }

    /**
     * The entity tag of a state of a record.
     * @param version the state's number
     * @return the tag in its quotes
     */
    public static String tag(long version) {
        return "\"v" + version + "\"";
    }

}
