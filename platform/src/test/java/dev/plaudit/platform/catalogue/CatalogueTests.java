package dev.plaudit.platform.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.plaudit.platform.catalogue.Talks.NOON;
import static dev.plaudit.platform.catalogue.Talks.ids;
import static dev.plaudit.platform.catalogue.Talks.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for what a catalogue keeps.
 */
class CatalogueTests {

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
    void aRecordIsFoundAsSoonAsItIsPut() {
        assertThat(this.catalogue.put(talk("ä/1").build())).isTrue();
        assertThat(this.catalogue.find("ä/1"))
            .hasValueSatisfying((json) -> assertThat(json).asString().isEqualTo("\"ä/1\""));
        assertThat(this.catalogue.find("ä")).isEmpty();
        assertThat(this.catalogue.size()).isEqualTo(1);
    }

    @Test
    void aRecordIsFoundByAKeyword() {
        this.catalogue.put(talk("a").keyword("slug", "on-floods").build());
        assertThat(this.catalogue.findBy("slug", "on-floods")).isPresent();
        assertThat(this.catalogue.findBy("slug", "on-fires")).isEmpty();
    }

    @Test
    void idsAreFoundByKeywordsHoweverMany() {
        for (int i = 0; i < 150; i++) {
            this.catalogue.put(talk("t%03d".formatted(149 - i)).keyword("kind", (i % 3 == 0) ? "a" : "b").build());
        }
        this.catalogue.put(CatalogueEntry.deleted("t149", 2, NOON));
        assertThat(this.catalogue.ids("kind", List.of("a", "b", "c"))).hasSize(149).isSorted();
        assertThat(this.catalogue.ids("kind", List.of("a"))).hasSize(49);
        assertThat(this.catalogue.ids("kind", List.of("c"))).isEmpty();
    }

    @Test
    void measuresAreAddedUpOverTheRecordsThatMatch() {
        this.catalogue.put(talk("a").keyword("kind", "x").measure("views", 3).measure("reads", 0).build());
        this.catalogue.put(talk("b").keyword("kind", "x").measure("views", 4).measure("views", 1).build());
        this.catalogue.put(talk("c").keyword("kind", "y").measure("views", 100).measure("ärger", 7).build());
        this.catalogue.put(talk("d").keyword("kind", "x").build());
        assertThat(this.catalogue.sums(CatalogueQuery.all().where("kind", "x")))
            .isEqualTo(Map.of("views", new Sum(8, 2), "reads", new Sum(0, 1)));
        this.catalogue.put(talk("a", 2, NOON).keyword("kind", "x").measure("views", 30).build());
        this.catalogue.put(CatalogueEntry.deleted("c", 2, NOON));
        assertThat(this.catalogue.sums(CatalogueQuery.all())).isEqualTo(Map.of("views", new Sum(35, 2)));
        this.catalogue.put(talk("e").measure("views", Long.MAX_VALUE).build());
        assertThat(this.catalogue.sums(CatalogueQuery.all())).isEqualTo(Map.of("views", new Sum(Long.MAX_VALUE, 3)));
    }

    @Test
    void aNewerVersionTakesThePlaceOfAnOlderOne() {
        this.catalogue.put(talk("a", 1, NOON).title("floods").build());
        this.catalogue.put(talk("a", 2, NOON).title("fires").build());
        assertThat(ids(this.catalogue, CatalogueQuery.all().holding("floods"))).isEmpty();
        assertThat(ids(this.catalogue, CatalogueQuery.all().holding("fires"))).containsExactly("a");
        assertThat(this.catalogue.size()).isEqualTo(1);
    }

    @Test
    void aLatecomerIsIgnored() {
        this.catalogue.put(talk("a", 2, NOON).title("fires").build());
        assertThat(this.catalogue.put(talk("a", 1, NOON.plusSeconds(9)).title("floods").build())).isFalse();
        assertThat(this.catalogue.put(talk("a", 2, NOON.minusSeconds(1)).title("floods").build())).isFalse();
        assertThat(ids(this.catalogue, CatalogueQuery.all().holding("fires"))).containsExactly("a");
    }

    @Test
    void aLatecomerInTheSameBatchIsIgnored() {
        int changed = this.catalogue.putAll(List.of(talk("a", 2, NOON).title("fires").build(),
                talk("a", 1, NOON).title("floods").build(), talk("a", 3, NOON).title("storms").build()));
        assertThat(changed).isEqualTo(1);
        assertThat(ids(this.catalogue, CatalogueQuery.all().holding("storms"))).containsExactly("a");
        assertThat(this.catalogue.size()).isEqualTo(1);
    }

    @Test
    void aRepeatChangesNothing() {
        this.catalogue.put(talk("a").title("fires").build());
        assertThat(this.catalogue.put(talk("a").title("fires").build())).isFalse();
        CatalogueEntry sameVersionOtherJson = CatalogueEntry.of("a", 1, NOON, "\"b\"").build();
        assertThat(this.catalogue.put(sameVersionOtherJson)).isTrue();
    }

    @Test
    void aDeletedRecordIsOnlySeenByWhoAsksForChanges() {
        this.catalogue.put(talk("a", 1, NOON).title("fires").keyword("kind", "talk").build());
        this.catalogue.put(talk("b", 1, NOON).title("fires").keyword("kind", "talk").build());
        assertThat(this.catalogue.put(CatalogueEntry.deleted("a", 2, NOON.plusSeconds(1)))).isTrue();
        assertThat(this.catalogue.find("a")).isEmpty();
        assertThat(this.catalogue.size()).isEqualTo(1);
        for (CatalogueQuery query : List.of(CatalogueQuery.all(), CatalogueQuery.all().holding("fires"),
                CatalogueQuery.all().where("kind", "talk"))) {
            Page page = this.catalogue.search(query.counting(List.of("kind")));
            assertThat(ids(page)).containsExactly("b");
            assertThat(page.total()).isEqualTo(1);
            assertThat(page.facets()).isEqualTo(Map.of("kind", Map.of("talk", 1L)));
        }
        Page changes = this.catalogue.search(CatalogueQuery.all().since(NOON).where("kind", "talk"));
        assertThat(changes.total()).isEqualTo(2);
        assertThat(changes.items().getLast()).asString()
            .isEqualTo("{\"id\":\"a\",\"deleted\":true,\"updatedAt\":\"2021-09-14T12:00:01Z\"}");
    }

    @Test
    void aDeletedRecordCanComeBack() {
        this.catalogue.put(CatalogueEntry.deleted("a", 1, NOON));
        this.catalogue.put(talk("a", 2, NOON).build());
        assertThat(this.catalogue.find("a")).isPresent();
        assertThat(this.catalogue.search(CatalogueQuery.all().since(NOON)).total()).isEqualTo(1);
    }

    @Test
    void aTombstoneEscapesWhatJsonNeedsEscaped() {
        assertThat(CatalogueEntry.deleted("a\"\\", 1, NOON).json())
            .isEqualTo("{\"id\":\"a\\\"\\\\\",\"deleted\":true,\"updatedAt\":\"2021-09-14T12:00:00Z\"}");
    }

    @Test
    void anEntryThatDoesNotFitTheSchemaIsRefusedWithItsWholeBatch() {
        CatalogueEntry fine = talk("fine").build();
        assertThatIllegalArgumentException()
            .isThrownBy(() -> this.catalogue.putAll(List.of(fine, talk("a").keyword("colour", "red").build())))
            .withMessageContaining("colour");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> this.catalogue.putAll(List.of(fine, talk("a").orderedBy("title", 7).build())))
            .withMessageContaining("title");
        assertThatIllegalArgumentException().isThrownBy(() -> this.catalogue
            .putAll(List.of(fine, talk("a").orderedBy("date", "2021").orderedBy("reach", 1).build())));
        assertThat(this.catalogue.size()).isZero();
    }

    @Test
    void recordsAndSearchesAreMeasured(@TempDir Path other) throws IOException {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (Catalogue measured = new Catalogue(other, Talks.SCHEMA, meters)) {
            measured.putAll(List.of(talk("a").build(), talk("b").build(), CatalogueEntry.deleted("c", 1, NOON)));
            measured.search(CatalogueQuery.all());
            assertThat(meters.get("plaudit.catalogue.entries").tag("catalogue", "talks").gauge().value()).isEqualTo(2);
            assertThat(meters.get("plaudit.catalogue.search").tag("catalogue", "talks").timer().count()).isEqualTo(1);
        }
    }

    @Test
    void writersAndReadersDoNotDisturbEachOther() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                int number = writer;
                writers.add(threads.submit(() -> {
                    for (int version = 1; version <= 50; version++) {
                        String id = "w" + number + "-" + (version % 10);
                        this.catalogue.put(talk(id, version, NOON).orderedBy("date", LocalDate.EPOCH).build());
                        assertThat(this.catalogue.find(id)).isPresent();
                        if (version % 10 == 0) {
                            this.catalogue.commit();
                        }
                    }
                }));
            }
            Future<?> reader = threads.submit(() -> {
                Map<String, Integer> seen = new HashMap<>();
                while (!stop.get()) {
                    Page page = this.catalogue.search(CatalogueQuery.all().limitedTo(100));
                    assertThat(page.total()).isEqualTo(page.items().size());
                    assertThat(ids(page)).doesNotHaveDuplicates();
                    seen.merge("rounds", 1, Integer::sum);
                }
                assertThat(seen).isNotEmpty();
            });
            for (Future<?> writer : writers) {
                writer.get();
            }
            stop.set(true);
            reader.get();
        }
        assertThat(this.catalogue.size()).isEqualTo(40);
    }

}
