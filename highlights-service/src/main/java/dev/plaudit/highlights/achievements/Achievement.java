package dev.plaudit.highlights.achievements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.bson.codecs.pojo.annotations.BsonId;

import dev.plaudit.platform.mongo.Versioned;

/**
 * Something that people or communities did.
 *
 * @param id also the last part of its address
 * @param state where it stands
 * @param visibility who may read it once it is approved
 * @param content what is told of it
 * @param digestIds published digests that tell of it
 */
public record Achievement(@BsonId String id, long version, Instant updatedAt, State state, Visibility visibility,
        Content content, List<String> digestIds) implements Versioned<Achievement> {

    public Achievement {
        digestIds = List.copyOf(Objects.requireNonNullElse(digestIds, List.of()));
    }

    /**
     * An achievement that an operator vouches for, as one told in an imported digest.
     * @param id its id
     * @param content what is told of it
     * @return an approved, public achievement that is not stored yet
     */
    public static Achievement approved(String id, Content content) {
        return new Achievement(id, 0, Instant.EPOCH, State.APPROVED, Visibility.PUBLIC, content, List.of());
    }

    /**
     * Whether everybody may read it.
     * @return true when it is approved and public
     */
    public boolean isPublic() {
        return this.state == State.APPROVED && this.visibility == Visibility.PUBLIC;
    }

    /**
     * Whether everybody could read it once and no longer can.
     * @return true when it was approved and is hidden now
     */
    boolean wasPublic() {
        return !isPublic() && (this.state == State.APPROVED || this.state == State.ARCHIVED);
    }

    Achievement toldIn(String digestId) {
        if (this.digestIds.contains(digestId)) {
            return this;
        }
        List<String> digests = new ArrayList<>(this.digestIds);
        digests.add(digestId);
        return new Achievement(this.id, this.version, this.updatedAt, this.state, this.visibility, this.content,
                digests);
    }

    Achievement notToldIn(String digestId) {
        List<String> digests = this.digestIds.stream().filter((id) -> !id.equals(digestId)).toList();
        return new Achievement(this.id, this.version, this.updatedAt, this.state, this.visibility, this.content,
                digests);
    }

    Achievement withContent(Content changed) {
        return new Achievement(this.id, this.version, this.updatedAt, this.state, this.visibility, changed,
                this.digestIds);
    }

    @Override
    public Achievement stored(long version, Instant updatedAt) {
        return new Achievement(this.id, version, updatedAt, this.state, this.visibility, this.content, this.digestIds);
    }

}
