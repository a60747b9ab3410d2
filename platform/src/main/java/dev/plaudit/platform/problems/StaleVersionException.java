package dev.plaudit.platform.problems;

import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * A record was changed by somebody else since the caller saw it: 412.
 */
public final class StaleVersionException extends RefusalException {

    /**
     * Refuses a write that is based on an older version.
     * @param id the record
     * @param version the version the caller saw
     */
    public StaleVersionException(String id, long version) {
        super(HttpStatus.PRECONDITION_FAILED, "stale-version",
                "Version %d of %s is no longer the current one".formatted(version, id), List.of());
    }

    /**
     * Refuses a write that is based on a state that is not the current one.
     * @param id the record
     */
    public StaleVersionException(String id) {
        super(HttpStatus.PRECONDITION_FAILED, "stale-version",
                "The state of %s that this is based on is no longer the current one".formatted(id), List.of());
    }

}
