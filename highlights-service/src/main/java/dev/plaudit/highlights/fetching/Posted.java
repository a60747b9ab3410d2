package dev.plaudit.highlights.fetching;

/**
 * What came of posting to an address.
 */
public sealed interface Posted {

    /**
     * An answer.
     *
     * @param status its status code; that of a redirect too, which is not followed
     */
    record Answered(int status) implements Posted {
    }

    /**
     * Nobody answered in time, or nobody may be asked: which of them is not told.
     */
    record Unreachable() implements Posted {
    }

    /**
     * Too much is being posted at once; this was not.
     */
    record Busy() implements Posted {
    }

}
