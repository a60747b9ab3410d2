package dev.plaudit.highlights.previews;

import java.util.Set;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.fetching.Fetched;
import dev.plaudit.highlights.fetching.Fetched.Document;
import dev.plaudit.highlights.fetching.Fetched.Nothing;
import dev.plaudit.highlights.fetching.SafeFetch;
import dev.plaudit.highlights.links.HttpAddress;

/**
 * Finds out whether a link still leads somewhere, by the rules and within the bounds of
 * previews.
 */
@Component
public class CheckLink {

    /** Whatever it is: it is only looked whether it is there. */
    private static final Set<String> ANYTHING = Set.of("*/*");

    private final SafeFetch pageFetch;

    private final PreviewSettings settings;

    CheckLink(SafeFetch pageFetch, PreviewSettings settings) {
        this.pageFetch = pageFetch;
        this.settings = settings;
    }

    /**
     * Asks the server of a link.
     * @param address where it leads
     * @return what it says
     */
    public Found check(HttpAddress address) {
        if (!this.settings.fetch()) {
            return Found.UNCHECKED;
        }
        Fetched fetched = this.pageFetch.get(address, ANYTHING, this.settings.patience());
        return switch (fetched) {
            case Document document -> Found.THERE;
            case Nothing nothing -> switch (nothing.why()) {
                case NO_DOCUMENT -> Found.THERE;
                case GONE -> Found.GONE;
                case UNREACHABLE -> Found.UNREACHABLE;
                case BUSY -> Found.UNCHECKED;
            };
        };
    }

    /**
     * What is behind a link.
     */
    public enum Found {

        /** Something answers that does not say that there is nothing. */
        THERE,
        /** The server says that there is nothing. */
        GONE,
        /** Nobody answers, or nobody may be asked. */
        UNREACHABLE,
        /** Nobody has asked: too much is being fetched, or nothing is to be. */
        UNCHECKED

    }

}
