package dev.plaudit.platform.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/**
 * A small kind of record for tests: talks, whose JSON is their id in quotes.
 */
final class Talks {

    static final CatalogueSchema SCHEMA = new CatalogueSchema("talks", 1,
            List.of(Filter.of("kind", "What it is").lowerCase().counted(),
                    Filter.of("country", "Where it was").upperCase().counted(), Filter.of("slug", "Its name")),
            true, List.of(Ordering.byDate("date").reversed(), Ordering.byText("title"), Ordering.byNumber("reach")));

    static final Instant NOON = Instant.parse("2021-09-14T12:00:00Z");

    private Talks() {
    }

    static Catalogue open(Path folder) {
        return new Catalogue(folder, SCHEMA, new SimpleMeterRegistry());
    }

    static CatalogueEntry.Builder talk(String id) {
        return talk(id, 1, NOON);
    }

    static CatalogueEntry.Builder talk(String id, long version, Instant updatedAt) {
        return CatalogueEntry.of(id, version, updatedAt, "\"" + id + "\"");
    }

    static List<String> ids(Page page) {
        return page.items()
            .stream()
            .map((json) -> new String(json, StandardCharsets.UTF_8))
            .map((json) -> json.substring(1, json.length() - 1))
            .toList();
    }

    static List<String> ids(Catalogue catalogue, CatalogueQuery query) {
        return ids(catalogue.search(query));
    }

    static List<List<String>> walk(Catalogue catalogue, CatalogueQuery query) {
        List<List<String>> pages = new ArrayList<>();
        Page page = catalogue.search(query);
        pages.add(ids(page));
        for (String next = page.next(); next != null; next = page.next()) {
            page = catalogue.search(query.after(next));
            pages.add(ids(page));
        }
        return pages;
    }

    static void close(Catalogue catalogue) {
        try {
            catalogue.close();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
