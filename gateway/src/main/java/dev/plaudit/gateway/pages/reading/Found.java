package dev.plaudit.gateway.pages.reading;

import org.jspecify.annotations.Nullable;

/**
 * A record of any kind that a search found.
 */
record Found(String id, @Nullable String slug, @Nullable String name, @Nullable String title, @Nullable String language,
        @Nullable String summary, @Nullable String intro) {

    /**
     * What it is called by.
     * @return its slug or id
     */
    public String key() {
        return (this.slug != null) ? this.slug : this.id;
    }

    /**
     * How it is called.
     * @return its title or name
     */
    public String label() {
        return (this.title != null) ? this.title : (this.name != null) ? this.name : this.id;
    }

    /**
     * What it is about.
     * @return a few sentences, or null
     */
    public @Nullable String about() {
        return (this.summary != null) ? this.summary : this.intro;
    }

}
