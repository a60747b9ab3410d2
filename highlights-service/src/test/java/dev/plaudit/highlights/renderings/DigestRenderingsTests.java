package dev.plaudit.highlights.renderings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DigestRenderingsTests {

    private final DigestRenderings renderings = new DigestRenderings(Issues.BASE);

    @Test
    void theHtmlMayUseItsOwnStyleAndNothingElse() throws Exception {
        Rendering html = this.renderings.render(Format.HTML, Issues.withEverything());
        String style = Jsoup.parse(text(html)).expectFirst("style").data();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(html.mediaType()).isEqualTo("text/html;charset=utf-8");
        assertThat(html.headers()).containsEntry("Content-Security-Policy",
                "default-src 'none'; style-src 'sha256-%s'; img-src 'self' https: data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
                    .formatted(Base64.getEncoder().encodeToString(hash)));
    }

    @Test
    void eachFormatIsWhatItSays() {
        Rendering markdown = this.renderings.render(Format.MARKDOWN, Issues.titled("机器学习 🎉"));
        Rendering atom = this.renderings.render(Format.ATOM, Issues.titled("机器学习 🎉"));
        assertThat(markdown.mediaType()).isEqualTo("text/markdown;charset=utf-8");
        assertThat(text(markdown)).isEqualTo("# 机器学习 🎉\n");
        assertThat(atom.mediaType()).isEqualTo("application/atom+xml;charset=utf-8");
        assertThat(text(atom)).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed ")
            .contains("<title>机器学习 🎉</title>");
    }

    private static String text(Rendering rendering) {
        return new String(rendering.body(), StandardCharsets.UTF_8);
    }

}
