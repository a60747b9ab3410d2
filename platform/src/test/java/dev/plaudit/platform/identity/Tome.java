package dev.plaudit.platform.identity;

import java.time.Instant;

import dev.plaudit.platform.mongo.Versioned;

/**
 * A record at a version.
 */
record Tome(String id, long version) implements Versioned<Tome> {

    @Override
    public Instant updatedAt() {
        return Instant.EPOCH;
    }

    @Override
    public Tome stored(long version, Instant updatedAt) {
        return new Tome(this.id, version);
    }

}
