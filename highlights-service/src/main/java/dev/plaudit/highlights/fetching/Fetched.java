package dev.plaudit.highlights.fetching;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.links.HttpAddress;

/**
 * What came of fetching an address.
 */
public sealed interface Fetched {

    /**
     * A document.
     *
     * @param address where it was found, after redirects
     * @param charset what the server calls its character encoding, unchecked; null when
     * it says nothing
     * @param body its bytes, at most {@link SafeFetch#MOST_BYTES}; the beginning of
     * longer ones and of what did not arrive in time
     */
    record Document(HttpAddress address, @Nullable String charset, byte[] body) implements Fetched {
    }

    /**
     * Nothing.
     *
     * @param why the reason
     */
    record Nothing(Why why) implements Fetched {
    }

    /**
     * Why there is nothing. It tells no more than anybody outside could find out: an
     * address that is refused, one that does not exist and one that does not answer are
     * the same.
     */
    enum Why {

        /** Nobody answered in time, or nobody may be asked. */
        UNREACHABLE,
        /** There is an answer, but not a document of a wanted type. */
        NO_DOCUMENT,
        /** The server says that there is nothing at the address (404 or 410). */
        GONE,
        /** Too much is being fetched at once. */
        BUSY

    }

}
