package dev.plaudit.platform.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.plaudit.platform.catalogue.Talks.NOON;
import static dev.plaudit.platform.catalogue.Talks.SCHEMA;
import static dev.plaudit.platform.catalogue.Talks.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for what a catalogue finds on its disk after a stop, a crash, damage and a change
 * of its schema.
 */
class CatalogueFilesTests {

    @TempDir
    private Path folder;

    @Test
    void aClosedCatalogueOpensAsItWas() throws IOException {
        try (Catalogue catalogue = Talks.open(this.folder)) {
            assertThat(catalogue.highWater()).isEqualTo(Instant.EPOCH);
            catalogue.put(talk("a").build());
            catalogue.followedTo(NOON);
        }
        try (Catalogue again = Talks.open(this.folder)) {
            assertThat(again.find("a")).isPresent();
            assertThat(again.highWater()).isEqualTo(NOON);
        }
    }

    @Test
    void theHighWaterMarkNeverFalls() throws IOException {
        try (Catalogue catalogue = Talks.open(this.folder)) {
            catalogue.followedTo(NOON);
            catalogue.followedTo(NOON.minusSeconds(1));
            assertThat(catalogue.highWater()).isEqualTo(NOON);
        }
    }

    @Test
    void aCrashLosesWhatCameAfterTheLastCommit(@TempDir Path copies) throws IOException {
        Path crashed = copies.resolve("crashed");
        try (Catalogue catalogue = Talks.open(this.folder)) {
            catalogue.put(talk("a").build());
            catalogue.followedTo(NOON);
            catalogue.commit();
            catalogue.put(talk("b").build());
            catalogue.followedTo(NOON.plusSeconds(60));
            copy(this.folder, crashed);
        }
        try (Catalogue again = Talks.open(crashed)) {
            assertThat(again.find("a")).isPresent();
            assertThat(again.find("b")).isEmpty();
            assertThat(again.highWater()).isEqualTo(NOON);
            again.put(talk("b").build());
            assertThat(again.size()).isEqualTo(2);
        }
    }

    @Test
    void damageAnywhereInTheRecordsEmptiesTheCatalogue() throws IOException {
        fill();
        int count = files().size();
        for (int i = 0; i < count; i++) {
            Path file = files().get(i);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            assertOpensEmptyAndWorks();
            fill();
        }
    }

    @Test
    void aTruncatedFileEmptiesTheCatalogue() throws IOException {
        fill();
        Path largest = files().stream().max(Comparator.comparingLong((file) -> file.toFile().length())).orElseThrow();
        byte[] bytes = Files.readAllBytes(largest);
        Files.write(largest, Arrays.copyOf(bytes, bytes.length / 2));
        assertOpensEmptyAndWorks();
    }

    @Test
    void aMissingFileEmptiesTheCatalogue() throws IOException {
        fill();
        Files.delete(files().getFirst());
        assertOpensEmptyAndWorks();
    }

    @Test
    void anotherSchemaEmptiesTheCatalogue() throws IOException {
        for (CatalogueSchema other : List.of(
                new CatalogueSchema("talks", 2, SCHEMA.filters(), true, SCHEMA.orderings()),
                new CatalogueSchema("events", 1, SCHEMA.filters(), true, SCHEMA.orderings()),
                new CatalogueSchema("talks", 1, SCHEMA.filters().subList(0, 1), true, SCHEMA.orderings()),
                new CatalogueSchema("talks", 1, SCHEMA.filters(), true, List.of(Ordering.byText("date"))))) {
            fill();
            try (Catalogue changed = new Catalogue(this.folder, other, new SimpleMeterRegistry())) {
                assertThat(changed.size()).isZero();
                assertThat(changed.highWater()).isEqualTo(Instant.EPOCH);
            }
        }
    }

    @Test
    void otherWordsInTheDocumentationKeepTheCatalogue() throws IOException {
        fill();
        List<Filter> filters = SCHEMA.filters()
            .stream()
            .map((filter) -> new Filter(filter.name(), "Otherwise said", filter.spelling(), filter.facet(), null,
                    filter.own()))
            .toList();
        CatalogueSchema reworded = new CatalogueSchema("talks", 1, filters, true, SCHEMA.orderings());
        try (Catalogue again = new Catalogue(this.folder, reworded, new SimpleMeterRegistry())) {
            assertThat(again.size()).isEqualTo(30);
        }
    }

    @Test
    void aFolderInUseIsNotTouched() throws IOException {
        try (Catalogue catalogue = Talks.open(this.folder)) {
            catalogue.put(talk("a").build());
            assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> Talks.open(this.folder));
            catalogue.commit();
            assertThat(catalogue.find("a")).isPresent();
        }
    }

    private void fill() throws IOException {
        try (Catalogue catalogue = Talks.open(this.folder)) {
            for (int i = 0; i < 30; i++) {
                catalogue.put(talk("t" + i).title("Talk " + i).keyword("kind", "k" + i).build());
            }
            catalogue.followedTo(NOON);
        }
    }

    private void assertOpensEmptyAndWorks() throws IOException {
        try (Catalogue again = Talks.open(this.folder)) {
            assertThat(again.highWater()).isEqualTo(Instant.EPOCH);
            assertThat(again.size()).isZero();
            again.put(talk("a").build());
        }
        try (Catalogue again = Talks.open(this.folder)) {
            assertThat(again.find("a")).isPresent();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(this.folder)) {
            return files.filter((file) -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

}
