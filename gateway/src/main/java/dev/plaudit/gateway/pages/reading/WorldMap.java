package dev.plaudit.gateway.pages.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import dev.plaudit.gateway.pages.Words;

/**
 * The world with some of its countries marked, as an image (SVG 1.1). Outlines are those
 * of Natural Earth, which are in the public domain, in the Equal Earth projection;
 * {@code src/main/map/make.mjs} makes the file of them. Countries too small to be seen
 * are dots.
 */
@Component
class WorldMap {

    /**
     * How wide it is, in the units of its picture.
     */
    static final int WIDTH = 720;

    /**
     * How high it is.
     */
    static final int HEIGHT = 314;

    private static final String STYLE = """
            path { fill: #d5d1c7; stroke: #fdfcf9; stroke-width: 4; }
            .on { fill: #0b5394; stroke: #0b5394; }
            circle.on { stroke: #fdfcf9; stroke-width: 12; }
            @media (prefers-color-scheme: dark) {
              path { fill: #3a4046; stroke: #14171a; }
              .on { fill: #8dbdf2; stroke: #8dbdf2; }
              circle.on { stroke: #14171a; }
            }
            @media (forced-colors: active) { .on { fill: Highlight; stroke: Highlight; } }
            """;

    private final List<Country> countries = new ArrayList<>();

    private final Set<String> codes;

    /**
     * Reads the outlines.
     */
    WorldMap() {
        try {
            String file = new ClassPathResource("map/countries.tsv").getContentAsString(StandardCharsets.UTF_8);
            file.lines().map((line) -> line.split("\t")).forEach((line) -> this.countries.add(Country.of(line)));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        this.codes = Set.copyOf(this.countries.stream().map(Country::code).filter((code) -> !code.isEmpty()).toList());
    }

    /**
     * Whether a country can be shown.
     * @param code ISO 3166-1 alpha-2
     * @return true for nearly all
     */
    boolean knows(String code) {
        return this.codes.contains(code);
    }

    /**
     * Draws the world.
     * @param marked the countries to mark (ISO 3166-1 alpha-2); others than
     * {@link #knows} are left out
     * @param words of the language to name them in
     * @return the image
     */
    byte[] svg(Set<String> marked, Words words) {
        StringBuilder svg = new StringBuilder(64 * 1024);
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d0 %d0\" role=\"img\">"
                    .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT));
        svg.append("<title>");
        List<String> names = marked.stream().filter(this::knows).map(words::country).sorted().toList();
        svg.append(HtmlUtils.htmlEscape(String.join(", ", names))).append("</title><style>").append(STYLE);
        svg.append("</style><path d=\"");
        // Marked ones are drawn last, so that no neighbour's border lies on theirs.
        List<Country> shown = new ArrayList<>();
        for (Country country : this.countries) {
            if (marked.contains(country.code())) {
                shown.add(country);
            }
            else if (country.isOutline()) {
                svg.append(country.shape());
            }
        }
        svg.append("\"/>");
        shown.forEach((country) -> country.mark(svg, words));
        return svg.append("</svg>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What the image may do when it is opened by itself.
     * @return a policy for its one style and nothing else
     */
    static String policy() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(hash)
                    + "'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java has SHA-256", ex);
        }
    }

    /**
     * A country on the map.
     *
     * @param code ISO 3166-1 alpha-2, empty for what has none
     * @param shape the data of an SVG path, or the two coordinates of a dot
     */
    private record Country(String code, String shape) {

        private static final int RADIUS = 55;

        static Country of(String[] line) {
            return new Country(line[0], line[1]);
        }

        boolean isOutline() {
            return this.shape.startsWith("M");
        }

        void mark(StringBuilder svg, Words words) {
            String title = "<title>" + HtmlUtils.htmlEscape(words.country(this.code)) + "</title>";
            if (isOutline()) {
                svg.append("<path class=\"on\" d=\"").append(this.shape).append("\">").append(title).append("</path>");
                return;
            }
            String[] middle = this.shape.split(" ");
            svg.append("<circle class=\"on\" r=\"%d\" cx=\"%s\" cy=\"%s\">".formatted(RADIUS, middle[0], middle[1]))
                .append(title)
                .append("</circle>");
        }

    }

}
