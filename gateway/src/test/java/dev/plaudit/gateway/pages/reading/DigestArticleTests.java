package dev.plaudit.gateway.pages.reading;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page takes over from a digest's file.
 */
class DigestArticleTests {

    private static final String OURS = "https://plaudit.example";

    @Test
    void ourImagesAreShownUnderAnyName() {
        assertThat(article("<img src='https://plaudit.example/api/v1/images/i/640.png' alt='A cat'>").expectFirst("img")
            .attr("src")).isEqualTo("/api/v1/images/i/640.png");
    }

    @Test
    void imagesOfOtherHostsAreLedToAndNotLoaded() {
        Element article = article("<img src='https://other.example/a.png' alt='A cat'>"
                + "<img src='//other.example/b.png'><a href='https://c.example/'><img src='https://other.example/c.png' alt='C'></a>");

        assertThat(article.select("img")).isEmpty();
        assertThat(article.expectFirst("a[href='https://other.example/a.png']").text()).isEqualTo("A cat");
        assertThat(article.expectFirst("a[href='https://c.example/']").html()).isEqualTo("<span>C</span>");
    }

    private static Element article(String html) {
        String file = "<html lang=en><title>D</title><body><article>" + html + "</article></body></html>";
        return Jsoup.parse(DigestArticle.of(file, OURS).orElseThrow().html()).expectFirst("article");
    }

}
