package dev.plaudit.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.achievements.Link;
import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.digests.Style;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;

/**
 * A digest that is larger than any that people made so far: its items are like those of
 * the sample, of which a third of the texts have markup and a quarter an image.
 */
final class LargeIssue {

    private static final int SECTIONS = 10;

    private static final List<String> KINDS = List.of("talk", "article", "paper", "event", "open-source", "video");

    private static final List<String> COUNTRIES = List.of("IN", "KR", "JP", "NG", "BR", "PL");

    private static final String PLAIN = "A two-part post by Chansung Park and Sayak Paul argues that a resilient CI/CD "
            + "system matters to the success of an ML application, and shows one that runs on Vertex AI & TFX.";

    private static final String MARKED = "For a climate change project that uses *Vertex AI*, the authors published "
            + "[a paper](https://arxiv.example/abs/2107.08369) on segmenting floods in Sentinel-1 SAR imagery.\n\n"
            + "- code\n- data\n\nIt was read **1,204** times.";

    private LargeIssue() {
    }

    /**
     * Makes one.
     * @param items how many achievements it tells of
     * @param style how it sets them out
     */
    static DigestIssue of(int items, Style style) {
        List<DigestIssue.Section> sections = new ArrayList<>();
        for (int section = 0; section < SECTIONS; section++) {
            int first = section * items / SECTIONS;
            int end = (section + 1) * items / SECTIONS;
            sections.add(new DigestIssue.Section("s" + section, "Section " + section, "What *happened* there.",
                    IntStream.range(first, end).mapToObj(LargeIssue::item).toList(), List.of()));
        }
        return new DigestIssue("large", "large", 1, "Machine Learning Communities: highlights and achievements",
                new Period("2021-Q3"), "GDE", 3, "en", new PartialDate("2021-10-14"),
                Instant.parse("2021-10-14T00:00:00Z"),
                List.of(new DigestIssue.Author(null, "HyeJung Lee", "DevRel Community Manager", null)),
                "A region-by-region look at what communities achieved.",
                List.of(new DigestIssue.LegendEntry("GDE", "Google Developer Experts", "Individuals.",
                        "https://experts.example/")),
                sections, "See you next time.", List.of(), List.of(), style, null, List.of(), List.of());
    }

    private static DigestIssue.Item item(int number) {
        String page = "https://work.example/" + number;
        List<DigestIssue.Credited> credits = List.of(credited("Chansung Park", number), credited("Sayak Paul", number));
        List<Image> images = (number % 4 == 0)
                ? List.of(new Image(page + ".png", "The people of the project", "At the end", "Ana")) : List.of();
        return new DigestIssue.Item("a" + number, "Model training as a CI/CD system, part " + number,
                KINDS.get(number % KINDS.size()), null, (number % 3 == 0) ? MARKED : PLAIN, credits,
                List.of(new Link("Part I", page + "/1"), new Link("Part II", page + "/2"),
                        new Link(null, "https://github.example/" + number)),
                images, List.of(COUNTRIES.get(number % COUNTRIES.size())), List.of("MLOps", "Vision"), List.of(), null,
                null);
    }

    private static DigestIssue.Credited credited(String name, int number) {
        return new DigestIssue.Credited(DigestIssue.Credited.Type.PERSON, "p" + number, name + " " + number, "author",
                List.of("GDE"), COUNTRIES.get(number % COUNTRIES.size()),
                List.of("https://people.example/" + number, "https://more.example/" + number), null);
    }

}
