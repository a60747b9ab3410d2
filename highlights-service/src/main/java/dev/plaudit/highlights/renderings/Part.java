package dev.plaudit.highlights.renderings;

/**
 * A part of a digest, as it is set out.
 */
enum Part {

    /** The whole. */
    DIGEST("article", "digest"),
    /** What stands before everything else. */
    HEADER("header", "digest-header"),
    /** The digest's title. */
    TITLE("h1", "digest-title"),
    /** Who wrote it. */
    BYLINE("p", "byline"),
    /** When it came out. */
    PUBLISHED("p", "published"),
    /** Where the same is in other languages. */
    TRANSLATIONS("p", "translations"),
    /** Its opening words. */
    INTRO("div", "intro"),
    /** A section, with those inside it. */
    SECTION("section", "digest-section"),
    /** A section's title. */
    SECTION_TITLE("h2", "section-title"),
    /** Words before a section's items. */
    SECTION_INTRO("div", "section-intro"),
    /** An achievement. */
    ITEM("div", "item"),
    /** An achievement's title. */
    ITEM_TITLE("h3", "item-title"),
    /** Who did it. */
    CREDITS("p", "credits"),
    /** All of it in one line. */
    DIGEST_LINE("p", "digest-line"),
    /** What the digest says of it. */
    TEXT("div", "text"),
    /** The words to an image. */
    CAPTION("p", "caption"),
    /** Where to read on. */
    LINKS("ul", "links"),
    /** Its closing words. */
    OUTRO("div", "outro"),
    /** What was corrected. */
    CORRECTIONS("section", "corrections"),
    /** The title of what was corrected. */
    CORRECTIONS_TITLE("h2", "section-title"),
    /** Each thing that was corrected. */
    CORRECTIONS_LIST("ul", "corrections-list"),
    /** What stands after everything else. */
    FOOTER("footer", "digest-footer"),
    /** Where else it can be read. */
    EDITIONS("p", "editions");

    private final String element;

    private final String name;

    Part(String element, String name) {
        this.element = element;
        this.name = name;
    }

    /**
     * The element of HTML that it is; of a title, the one of the highest level it has.
     */
    String element() {
        return this.element;
    }

    /**
     * What style sheets call it.
     */
    String className() {
        return this.name;
    }

}
