package dev.plaudit.gateway.pages.editing;

import org.jspecify.annotations.Nullable;

/**
 * What the list of digests to work on shows of one.
 */
record DraftItem(String slug, String status, @Nullable Integer revision, boolean changed, String title, String period,
        @Nullable String program, @Nullable String language, @Nullable String translationOf, int itemCount,
        long proposed, @Nullable String editedBy, @Nullable String updatedAt) {

    /**
     * Whether there is something that nobody reads yet.
     * @return true for what never came out, was changed since, or was withdrawn
     */
    public boolean isOpen() {
        return this.changed || this.revision == null || this.status.equals("withdrawn");
    }

}
