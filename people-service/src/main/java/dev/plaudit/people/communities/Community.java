package dev.plaudit.people.communities;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.people.access.Decision;
import dev.plaudit.platform.mongo.Versioned;

/**
 * A local group of a program.
 *
 * @param id also the last part of its address
 * @param name its name
 * @param program the program's id, or {@code other}
 * @param programInSource the source's word for a program that is not known
 * @param city where it meets
 * @param country ISO 3166-1 alpha-2
 * @param urls its pages, the one to link to first
 * @param edits who made or edited it here; empty for one that only an import states
 */
public record Community(@BsonId String id, long version, Instant updatedAt, String name, String program,
        @Nullable String programInSource, @Nullable String city, @Nullable String country, List<String> urls,
        List<Decision> edits) implements Versioned<Community> {

    public Community {
        urls = List.copyOf(Objects.requireNonNullElse(urls, List.of()));
        edits = List.copyOf(Objects.requireNonNullElse(edits, List.of()));
    }

    /**
     * A community that an import states.
     * @param id its id
     * @param content what is said of it
     * @param programInSource the source's word for a program that is not known
     * @return a community that nobody edited
     */
    public static Community stated(String id, CommunityContent content, @Nullable String programInSource) {
        return new Community(id, 0, Instant.EPOCH, content.name(), content.program(), programInSource, content.city(),
                content.country(), content.urls(), List.of());
    }

    /**
     * The same after an edit.
     * @param content what is said of it now
     * @param edit who says so
     * @return a copy
     */
    Community edited(CommunityContent content, Decision edit) {
        String inSource = content.program().equals(this.program) ? this.programInSource : null;
        return new Community(this.id, this.version, this.updatedAt, content.name(), content.program(), inSource,
                content.city(), content.country(), content.urls(),
                Stream.concat(this.edits.stream(), Stream.of(edit)).toList());
    }

    @Override
    public Community stored(long version, Instant updatedAt) {
        return new Community(this.id, version, updatedAt, this.name, this.program, this.programInSource, this.city,
                this.country, this.urls, this.edits);
    }

}
