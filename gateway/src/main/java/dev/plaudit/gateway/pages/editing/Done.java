package dev.plaudit.gateway.pages.editing;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * What was done last, to be said.
 *
 * @param what a word of it, empty for nothing
 * @param title of the achievement it was done to, empty for none
 * @param section where that stands now
 * @param position its place there, from 1
 * @param of how many are there
 */
record Done(String what, String title, String section, int position, int of) {

    private static final Set<String> WHAT = Set.of("moved", "composed", "section", "proposed", "deferred", "declined",
            "saved", "published", "withdrawn", "same");

    /**
     * Reads it from an address. Whatever stands there, only our own words are said.
     */
    static Done of(MultiValueMap<String, String> query, Structure structure, Map<String, String> titles) {
        String what = query.getFirst("did");
        if (what == null || !WHAT.contains(what)) {
            return new Done("", "", "", 0, 0);
        }
        @Nullable String id = query.getFirst("item");
        String title = (id != null) ? titles.getOrDefault(id, "") : "";
        return structure.find(id).map((place) -> {
            Draft.Section section = structure.placed().get(place.section()).section();
            return new Done(what, title, section.title(), place.position() + 1, section.items().size());
        }).orElseGet(() -> new Done(what.equals("moved") ? "" : what, title, "", 0, 0));
    }

}
