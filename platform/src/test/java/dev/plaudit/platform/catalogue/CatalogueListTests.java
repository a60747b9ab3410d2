package dev.plaudit.platform.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.platform.problems.BadParameterException;

import static dev.plaudit.platform.catalogue.Talks.NOON;
import static dev.plaudit.platform.catalogue.Talks.SCHEMA;
import static dev.plaudit.platform.catalogue.Talks.ids;
import static dev.plaudit.platform.catalogue.Talks.talk;
import static dev.plaudit.platform.catalogue.Talks.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for filters, orders, cursors and counts.
 */
class CatalogueListTests {

    private Catalogue catalogue;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.catalogue = Talks.open(folder);
    }

    @AfterEach
    void close() {
        Talks.close(this.catalogue);
    }

    @Test
    void valuesOfOneFilterAreAlternativesAndFiltersNarrow() {
        this.catalogue.putAll(List.of(talk("a").keyword("kind", "Talk").keyword("country", "sg").build(),
                talk("b").keyword("kind", "article").keyword("country", "SG").build(),
                talk("c").keyword("kind", "talk").keyword("country", "JP").keyword("country", "SG").build(),
                talk("d").build()));
        CatalogueQuery all = CatalogueQuery.all();
        assertThat(ids(this.catalogue, all.where("kind", List.of("talk", "article")))).containsExactly("a", "b", "c");
        assertThat(ids(this.catalogue, all.where("kind", "TALK").where("country", "sg"))).containsExactly("a", "c");
        assertThat(ids(this.catalogue, all.where("kind", "book"))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> this.catalogue.search(all.where("colour", "red")));
    }

    @Test
    void valuesThatAreNotWantedNarrowToo() {
        this.catalogue.putAll(List.of(talk("a").keyword("kind", "talk").keyword("country", "SG").build(),
                talk("b").keyword("kind", "talk").keyword("country", "SG").keyword("country", "JP").build(),
                talk("c").keyword("kind", "article").build()));
        CatalogueQuery all = CatalogueQuery.all().limitedTo(1);
        assertThat(ids(this.catalogue, CatalogueQuery.all().without("country", List.of("jp", "de"))))
            .containsExactly("a", "c");
        assertThat(ids(this.catalogue, CatalogueQuery.all().where("kind", "talk").without("country", List.of("JP"))))
            .containsExactly("a");
        assertThat(ids(this.catalogue, CatalogueQuery.all().without("country", List.of()))).hasSize(3);
        String cursor = Objects.requireNonNull(this.catalogue.search(all).next());
        assertThatExceptionOfType(BadParameterException.class)
            .isThrownBy(() -> this.catalogue.search(all.without("country", List.of("JP")).after(cursor)));
    }

    @ParameterizedTest
    @CsvSource({ "2021-09-10, 2021-09-20, true", "2021-09-01, 2021-09-10, true", "2021-09-12, 2021-12-31, true",
            "2021-09-11, 2021-09-11, true", "2021-09-13, 2021-12-31, false", "2021-01-01, 2021-09-09, false" })
    void datesOverlap(LocalDate start, LocalDate end, boolean found) {
        this.catalogue.put(talk("a").dates(LocalDate.of(2021, 9, 10), LocalDate.of(2021, 9, 12)).build());
        this.catalogue.put(talk("undated").build());
        CatalogueQuery query = CatalogueQuery.all().within(new DateInterval(start, end));
        assertThat(ids(this.catalogue, query)).isEqualTo(found ? List.of("a") : List.of());
    }

    @Test
    void datesMayBeOpen() {
        this.catalogue.put(talk("a").dates(LocalDate.of(2021, 9, 10), null).build());
        CatalogueQuery ever = CatalogueQuery.all().within(new DateInterval(LocalDate.MIN, LocalDate.MAX));
        assertThat(ids(this.catalogue, ever)).containsExactly("a");
    }

    @Test
    void textsAreOrderedAsInADictionary() {
        List<String> titles = List.of("apple", "Äpfel", "Apricot", "banana", "Éclair", "zebra", "東京", "東京都");
        List<String> shuffled = new ArrayList<>(titles);
        Collections.reverse(shuffled);
        for (String title : shuffled) {
            this.catalogue.put(talk(title).orderedBy("title", title).build());
        }
        this.catalogue.put(talk("untitled").build());
        CatalogueQuery byTitle = CatalogueQuery.all().orderedBy(Ordering.byText("title"));
        assertThat(ids(this.catalogue, byTitle).getFirst()).isIn("Äpfel", "apple");
        assertThat(ids(this.catalogue, byTitle)).endsWith("Apricot", "banana", "Éclair", "zebra", "東京", "東京都",
                "untitled");
        CatalogueQuery backwards = CatalogueQuery.all().orderedBy(Ordering.byText("title").reversed());
        assertThat(ids(this.catalogue, backwards)).startsWith("東京都", "東京", "zebra").endsWith("untitled");
    }

    @Test
    void numbersAndDatesAreOrderedWithAbsentOnesLast() {
        this.catalogue.putAll(List.of(
                talk("a").orderedBy("reach", 7).orderedBy("date", LocalDate.of(2021, 9, 1)).build(), talk("b").build(),
                talk("c").orderedBy("reach", -3).orderedBy("date", LocalDate.of(1969, 1, 1)).build()));
        CatalogueQuery all = CatalogueQuery.all();
        assertThat(ids(this.catalogue, all)).as("default: latest first").containsExactly("a", "c", "b");
        assertThat(ids(this.catalogue, all.orderedBy(Ordering.byDate("date")))).containsExactly("c", "a", "b");
        assertThat(ids(this.catalogue, all.orderedBy(Ordering.byNumber("reach")))).containsExactly("c", "a", "b");
        assertThat(ids(this.catalogue, all.orderedBy(Ordering.byNumber("reach").reversed()))).containsExactly("a", "c",
                "b");
    }

    @ParameterizedTest
    @ValueSource(strings = { "title", "-title", "reach", "-reach", "date", "-date", "relevance", "since" })
    void walkingMeetsEveryRecordOnceInTheOrderOfOneLargePage(String order) {
        fill(95);
        CatalogueQuery query = switch (order) {
            case "relevance" -> CatalogueQuery.all().holding("talk");
            case "since" -> CatalogueQuery.all().since(NOON);
            default -> {
                Ordering ordering = SCHEMA.ordering(order.replace("-", "")).orElseThrow();
                yield CatalogueQuery.all().orderedBy(order.startsWith("-") ? ordering.reversed() : ordering);
            }
        };
        List<String> atOnce = ids(this.catalogue, query.limitedTo(100));
        assertThat(atOnce).hasSize(95).doesNotHaveDuplicates();
        for (int limit : List.of(1, 7, 94, 95)) {
            List<List<String>> pages = walk(this.catalogue, query.limitedTo(limit));
            assertThat(pages).hasSize((95 + limit - 1) / limit);
            assertThat(pages.stream().flatMap(Collection::stream)).isEqualTo(atOnce);
        }
    }

    @Test
    void aWalkIsNotDisturbedByWhatIsPutBehindAndBeforeIt() {
        fill(20);
        CatalogueQuery byTitle = CatalogueQuery.all().orderedBy(Ordering.byText("title")).limitedTo(10);
        Page first = this.catalogue.search(byTitle);
        this.catalogue.put(talk("aaa").orderedBy("title", "A").build());
        this.catalogue.put(CatalogueEntry.deleted(ids(first).getFirst(), 2, NOON));
        Page second = this.catalogue.search(byTitle.after(String.valueOf(first.next())));
        assertThat(ids(second)).hasSize(10).doesNotContainAnyElementsOf(ids(first)).doesNotContain("aaa");
    }

    @Test
    void countsAreOfTheWholeListAndOrderedByFrequency() {
        fill(95);
        Page page = this.catalogue.search(CatalogueQuery.all().limitedTo(7).counting(List.of("kind", "country")));
        assertThat(page.total()).isEqualTo(95);
        assertThat(page.facets()).containsOnlyKeys("kind", "country");
        assertThat(page.facets().get("kind")).containsExactly(Map.entry("a", 32L), Map.entry("b", 32L),
                Map.entry("c", 31L));
        assertThat(page.facets().get("country")).isEmpty();
        Page narrowed = this.catalogue.search(CatalogueQuery.all().where("kind", "b").counting(List.of("kind")));
        assertThat(narrowed.facets()).isEqualTo(Map.of("kind", Map.of("b", 32L)));
        assertThat(this.catalogue.facets(CatalogueQuery.all().counting(List.of("kind"))).get("kind")).containsEntry("c",
                31L);
    }

    @Test
    void countsFollowChangesAndHoldAHundredValuesAtMost() {
        for (int i = 0; i < 120; i++) {
            this.catalogue.put(talk("t" + i).keyword("kind", "k%03d".formatted(i)).build());
        }
        CatalogueQuery query = CatalogueQuery.all().counting(List.of("kind"));
        assertThat(this.catalogue.search(query).facets().get("kind")).hasSize(100).containsKeys("k000", "k099");
        assertThat(this.catalogue.facets(query).get("kind")).hasSize(120);
        this.catalogue.put(talk("t0", 2, NOON).keyword("kind", "k119").build());
        assertThat(this.catalogue.search(query).facets().get("kind")).containsEntry("k119", 2L)
            .doesNotContainKey("k000");
    }

    @Test
    void changesComeInTheOrderInWhichTheyHappened() {
        this.catalogue.putAll(List.of(talk("c", 1, NOON.plusSeconds(3)).build(), talk("a", 1, NOON).build(),
                talk("z", 1, NOON.plusSeconds(3)).build(), talk("b", 1, NOON.minusMillis(1)).build(),
                CatalogueEntry.deleted("m", 2, NOON.plusSeconds(1))));
        Page page = this.catalogue.search(CatalogueQuery.all().since(NOON));
        assertThat(page.items()).extracting(String::new)
            .containsExactly("\"a\"", CatalogueEntry.deleted("m", 2, NOON.plusSeconds(1)).json(), "\"c\"", "\"z\"");
        assertThat(page.total()).isEqualTo(4);
    }

    @Test
    void aCursorHoldsForItsQueryOnly() {
        fill(20);
        CatalogueQuery query = CatalogueQuery.all().limitedTo(5);
        String cursor = String.valueOf(this.catalogue.search(query).next());
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(ids(this.catalogue, query.after(cursor).limitedTo(3).counting(List.of("kind")))).hasSize(3);
        for (CatalogueQuery other : List.of(query.where("kind", "a"), query.holding("talk"),
                query.orderedBy(Ordering.byText("title")), query.since(NOON))) {
            assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> this.catalogue.search(other.after(cursor)))
                .satisfies((refusal) -> assertThat(refusal.errors().getFirst().pointer()).isEqualTo("cursor"));
        }
    }

    @Test
    void aBrokenCursorIsRefused() {
        fill(20);
        for (CatalogueQuery query : List.of(CatalogueQuery.all().limitedTo(5),
                CatalogueQuery.all().orderedBy(Ordering.byText("title")).limitedTo(5),
                CatalogueQuery.all().holding("talk").limitedTo(5))) {
            String cursor = String.valueOf(this.catalogue.search(query).next());
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            List<String> broken = new ArrayList<>(List.of("", "x", "!!", "....", "A".repeat(5000)));
            for (int length = 0; length < bytes.length; length++) {
                broken.add(encode(Arrays.copyOf(bytes, length)));
            }
            broken.add(encode(Arrays.copyOf(bytes, bytes.length + 1)));
            for (int kind = 0; kind < 256; kind++) {
                byte[] forged = bytes.clone();
                forged[8] = (byte) kind;
                if (kind != bytes[8] && kind != 0) {
                    broken.add(encode(forged));
                }
            }
            for (String text : broken) {
                assertThatExceptionOfType(BadParameterException.class).as(text)
                    .isThrownBy(() -> this.catalogue.search(query.after(text)));
            }
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Talks of which several share each key and some have none.
     */
    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            CatalogueEntry.Builder talk = talk("t" + i, 1, NOON.plusSeconds(i / 3))
                .keyword("kind", List.of("a", "b", "c").get(i % 3))
                .title("A talk" + " on a talk".repeat(i % 4));
            if (i % 10 != 0) {
                talk.orderedBy("title", "Talk " + i / 4);
                talk.orderedBy("date", LocalDate.of(2021, 1, 1).plusDays(i / 5));
                talk.orderedBy("reach", i % 7 - 3);
            }
            this.catalogue.put(talk.build());
        }
    }

}
