package dev.plaudit.platform.writes;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.mongo.Versioned;
import dev.plaudit.platform.problems.StaleVersionException;

/**
 * What must hold for a record to be put at an address that the client chooses: that there
 * is none yet ({@code If-None-Match: *}), or that it is in a certain state
 * ({@code If-Match}), RFC 9110.
 *
 * @param state the state to replace, or null to make a new record
 */
public record PutCondition(@Nullable IfMatch state) {

    /**
     * Makes sure that the condition holds.
     * @param id the record
     * @param current its current state, or null when there is none
     * @param publicTag the entity tag under which everybody reads this state
     * @throws StaleVersionException if it does not
     */
    public void require(String id, @Nullable Versioned<?> current, String... publicTag) {
        if ((this.state == null) != (current == null)) {
            throw new StaleVersionException(id);
        }
        if (this.state != null && current != null) {
            this.state.require(current, publicTag);
        }
    }

}
