package dev.plaudit.gateway.login;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Tells browsers apart as far as somebody needs to know their sessions from each other.
 */
final class Browsers {

    /** In this order, since most browsers also claim to be those further down. */
    private static final List<String> MARKS = List.of("Edg/", "OPR/", "Firefox/", "Chrome/", "Safari/");

    private Browsers() {
    }

    /**
     * The family of a browser.
     * @param userAgent what it calls itself, or null
     * @return a word, or null if it is none of the usual ones
     */
    static @Nullable String family(@Nullable String userAgent) {
        if (userAgent == null) {
            return null;
        }
        return MARKS.stream().filter(userAgent::contains).findFirst().map((mark) -> switch (mark) {
            case "Edg/" -> "Edge";
            case "OPR/" -> "Opera";
            default -> mark.substring(0, mark.length() - 1);
        }).orElse(null);
    }

}
