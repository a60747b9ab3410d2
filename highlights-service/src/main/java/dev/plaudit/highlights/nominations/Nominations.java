package dev.plaudit.highlights.nominations;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.bson.codecs.pojo.annotations.BsonId;

import dev.plaudit.highlights.access.Erased;
import dev.plaudit.platform.mongo.Versioned;

/**
 * Everybody who recommends one achievement.
 *
 * @param id the achievement
 * @param all one an account, in the order in which they came
 */
public record Nominations(@BsonId String id, long version, Instant updatedAt,
        List<Nomination> all) implements Versioned<Nominations> {

    public Nominations {
        all = List.copyOf(all);
    }

    static Nominations none(String achievementId) {
        return new Nominations(achievementId, 0, Instant.EPOCH, List.of());
    }

    Nominations with(Nomination nomination) {
        return new Nominations(this.id, this.version, this.updatedAt,
                Stream.concat(without(nomination.accountId()).all().stream(), Stream.of(nomination)).toList());
    }

    Nominations without(String accountId) {
        return new Nominations(this.id, this.version, this.updatedAt,
                this.all.stream().filter((nomination) -> !nomination.accountId().equals(accountId)).toList());
    }

    Nominations forgetting(String accountId) {
        return new Nominations(this.id, this.version, this.updatedAt, this.all.stream()
            .map((nomination) -> nomination.accountId().equals(accountId) ? nomination.named(Erased.NAME) : nomination)
            .toList());
    }

    @Override
    public Nominations stored(long version, Instant updatedAt) {
        return new Nominations(this.id, version, updatedAt, this.all);
    }

}
