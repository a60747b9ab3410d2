package dev.plaudit.gateway.pages.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SitemapTests {

    private static final Sitemap.Page ONE = new Sitemap.Page("https://plaudit.example/a?b=1&c=2",
            "2026-01-02T03:04:05Z");

    private static final Sitemap.Page OTHER = new Sitemap.Page("https://plaudit.example/b", null);

    @Test
    void morePagesThanAPartHoldsAreInSeveral() {
        List<byte[]> parts = Sitemap.parts(List.of(ONE, OTHER, OTHER), 2);

        assertThat(parts).hasSize(2);
        assertThat(xml(parts.getFirst()).select("urlset > url > loc").eachText()).containsExactly(ONE.address(),
                OTHER.address());
        assertThat(xml(parts.getFirst()).select("lastmod").eachText()).containsExactly("2026-01-02T03:04:05Z");
        assertThat(xml(parts.getLast()).select("loc")).hasSize(1);
        assertThat(xml(Sitemap.index("https://plaudit.example/sitemap", 2)).select("sitemapindex > sitemap > loc")
            .eachText())
            .containsExactly("https://plaudit.example/sitemap/1.xml", "https://plaudit.example/sitemap/2.xml");
    }

    @Test
    void asManyPagesAsAPartHoldsAreInOne() {
        assertThat(Sitemap.parts(List.of(ONE, OTHER), 2)).hasSize(1);
        assertThat(Sitemap.parts(List.of(), 2)).hasSize(1);
    }

    private static Document xml(byte[] document) {
        return Jsoup.parse(new String(document, StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

}
