package dev.plaudit.platform.lists;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.catalogue.Catalogue;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;

/**
 * The smallest service with a list: fifty numbered talks, three in other languages, and
 * the deletion of one more.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = MongoAutoConfiguration.class)
@Import(TalksApplication.TalkController.class)
class TalksApplication {

    static final Instant NOON = Instant.parse("2021-09-14T12:00:00Z");

    static final CatalogueSchema SCHEMA = new CatalogueSchema("talks", 1,
            List.of(Filter.of("kind", "What it is").lowerCase().counted().matching("[a-z]+"),
                    Filter.of("region", "Where it was").lowerCase().counted(),
                    Filter.of("country", "Country, ISO 3166-1 alpha-2").upperCase()),
            true, List.of(Ordering.byDate("date").reversed(), Ordering.byText("title")));

    @Bean(destroyMethod = "close")
    Catalogue talks(MeterRegistry meters) throws IOException {
        Path folder = Files.createTempDirectory("talks");
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach((file) -> file.toFile().deleteOnExit());
        }
        Catalogue catalogue = new Catalogue(folder, SCHEMA, meters);
        for (int i = 1; i <= 50; i++) {
            catalogue.put(talk(i, "Talk number %d".formatted(i)).keyword("kind", (i % 3 == 0) ? "article" : "talk")
                .keyword("region", (i % 2 == 0) ? "apac" : "emea")
                .keyword("country", (i % 2 == 0) ? "SG" : "DE")
                .dates(LocalDate.of(2021, 1, 1).plusDays(i * 7L), null)
                .orderedBy("date", LocalDate.of(2021, 1, 1).plusDays(i * 7L))
                .build());
        }
        catalogue.put(talk(51, "上海机器学习活动").build());
        catalogue.put(talk(52, "東京で機械学習の勉強会").build());
        catalogue.put(talk(53, "머신러닝스터디를 했습니다").build());
        catalogue.put(CatalogueEntry.deleted("t54", 2, NOON.plusSeconds(54)));
        return catalogue;
    }

    private static CatalogueEntry.Builder talk(int number, String title) {
        String json = """
                {"id":"t%d","title":"%s","event":null}""".formatted(number, title);
        return CatalogueEntry.of("t" + number, 1, NOON.plusSeconds(number), json)
            .title(title)
            .orderedBy("title", title);
    }

    record TalkView(String id, String title, @Nullable String event) {
    }

    @RestController
    static class TalkController {

        private final Catalogue talks;

        TalkController(Catalogue talks) {
            this.talks = talks;
        }

        @GetMapping("/api/v1/talks")
        ResponseEntity<Ready<ListPage<TalkView>>> list(@ListOf("talks") ListRequest request) {
            return Lists.answer(request);
        }

        @GetMapping("/api/v1/talks/{id}")
        ResponseEntity<Ready<TalkView>> one(@PathVariable String id) {
            return PublicAnswer.json(this.talks.find(id));
        }

        @GetMapping("/api/v1/talks/{id}.md")
        ResponseEntity<byte[]> text(@PathVariable String id) {
            return PublicAnswer.of("# Über %s".formatted(id).getBytes(StandardCharsets.UTF_8),
                    MediaType.parseMediaType("text/markdown; charset=utf-8"));
        }

    }

}
