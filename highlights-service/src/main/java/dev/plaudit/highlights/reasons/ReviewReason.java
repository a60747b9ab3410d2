package dev.plaudit.highlights.reasons;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.bson.codecs.pojo.annotations.BsonId;

import dev.plaudit.highlights.achievements.Decision;
import dev.plaudit.platform.audit.Edit;
import dev.plaudit.platform.mongo.Versioned;

/**
 * A reason that reviewers give again and again.
 *
 * @param id its code, which decisions name
 * @param name for reviewers to choose by
 * @param text what who submitted it is told
 * @param decisions those that it is a reason for; none once it is no longer wanted
 * @param edits the admins who changed it
 */
public record ReviewReason(@BsonId String id, long version, Instant updatedAt, Wording name, Wording text,
        List<Decision> decisions, List<Edit> edits) implements Versioned<ReviewReason> {

    public ReviewReason {
        decisions = List.copyOf(Objects.requireNonNullElse(decisions, List.of()));
        edits = List.copyOf(Objects.requireNonNullElse(edits, List.of()));
    }

    /**
     * A reason that is to be made.
     */
    static ReviewReason unstored(String id) {
        return new ReviewReason(id, 0, Instant.EPOCH, new Wording("", null), new Wording("", null), List.of(),
                List.of());
    }

    ReviewReason saying(Wording name, Wording text, List<Decision> decisions, List<Edit> edits) {
        return new ReviewReason(this.id, this.version, this.updatedAt, name, text, decisions, edits);
    }

    @Override
    public ReviewReason stored(long version, Instant updatedAt) {
        return new ReviewReason(this.id, version, updatedAt, this.name, this.text, this.decisions, this.edits);
    }

}
