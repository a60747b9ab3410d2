package dev.plaudit.highlights.achievements;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A record that was found to tell the same as the one that keeps this.
 *
 * @param id the duplicate
 * @param wasPublic whether everybody could read it, so that its address leads here
 * @param credits who is credited because of it
 * @param links links that are here because of it
 */
public record Merged(String id, boolean wasPublic, List<Brought> credits, List<Link> links) {

    public Merged {
        credits = List.copyOf(Objects.requireNonNullElse(credits, List.of()));
        links = List.copyOf(Objects.requireNonNullElse(links, List.of()));
    }

    /**
     * The same, of which all that it brought is here by way of another.
     */
    Merged broughtByAnother() {
        return new Merged(this.id, this.wasPublic, List.of(), List.of());
    }

    /**
     * Somebody who is credited because of a duplicate.
     *
     * @param credit who, and as what
     * @param insteadOf the plain name that they were credited by before, or null
     */
    public record Brought(Credit credit, @Nullable String insteadOf) {
    }

}
