package dev.plaudit.gateway.pages.editing;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

import dev.plaudit.gateway.pages.ApiPath;

/**
 * Which proposals stand beside a digest. They are in the address, under names that no
 * field of a form has, so that they stay while items are moved.
 *
 * @param find words
 * @param was what became of them
 * @param goes the section that they would stand in
 * @param why a reason
 * @param after where the page before ended
 */
record Filters(String find, String was, String goes, String why, String after) {

    /** What there is still to decide, until somebody asks for something else. */
    private static final String OPEN = "proposed";

    static final String ALL = "all";

    private static final int PAGE = 15;

    static Filters of(MultiValueMap<String, String> query) {
        return new Filters(text(query, "find"), query.containsKey("was") ? text(query, "was") : OPEN,
                text(query, "goes"), text(query, "why"), text(query, "after"));
    }

    ApiPath proposals(String slug) {
        return ApiPath.of("digests", slug, "draft", "proposals")
            .with("q", this.find)
            .with("state", this.was.equals(ALL) ? null : this.was)
            .with("section", this.goes)
            .with("reason", this.why)
            .with("cursor", this.after)
            .with("limit", PAGE);
    }

    /**
     * The same as a query.
     * @return with the question mark; empty when nothing was asked for
     */
    public String query() {
        return new ApiPath("").with("find", this.find)
            .with("was", this.was.equals(OPEN) ? null : this.was)
            .with("goes", this.goes)
            .with("why", this.why)
            .with("after", this.after)
            .text();
    }

    /**
     * The same on its first page.
     * @return with the question mark, or empty
     */
    public String first() {
        return new Filters(this.find, this.was, this.goes, this.why, "").query();
    }

    private static String text(MultiValueMap<String, String> query, String name) {
        @Nullable String text = query.getFirst(name);
        return (text != null) ? text.strip() : "";
    }

}
