package dev.plaudit.people.persons;

import org.springframework.web.util.UriComponentsBuilder;

import dev.plaudit.platform.problems.NotFoundException;

/**
 * Identifies something that lives in a person's record, such as a membership, so that it
 * is found without searching.
 *
 * @param personId the record
 * @param partId which of its parts
 */
public record PartId(String personId, String partId) {

    private static final char SEPARATOR = '.';

    /**
     * Reads an id from the wire.
     * @param text as {@link #text()} writes it
     * @return the id
     * @throws NotFoundException if it has another form
     */
    public static PartId of(String text) {
        int at = text.lastIndexOf(SEPARATOR);
        if (at < 0) {
            throw new NotFoundException();
        }
        return new PartId(text.substring(0, at), text.substring(at + 1));
    }

    /**
     * The address of a part.
     * @param kind the last part of its list's address
     * @param id in the form on the wire
     * @return a path, encoded
     */
    public static String path(String kind, String id) {
        return UriComponentsBuilder.fromPath("/api/v1/{kind}/{id}").encode().buildAndExpand(kind, id).toUriString();
    }

    /**
     * The form on the wire.
     * @return both separated by a dot
     */
    public String text() {
        return this.personId + SEPARATOR + this.partId;
    }

}
