package dev.plaudit.gateway.pages.editing;

import java.io.IOException;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every page of the digest editor.
 */
class EditingPagesTests extends EditingTest {

    @ParameterizedTest
    @ValueSource(strings = { "/curate", EDIT, EDIT + "/about", EDIT + "/items/one", EDIT + "/sections/main",
            "/digests/d1/preview", "/digests/d1/history", "/digests/d1/publish" })
    void everyPageIsForWhoIsSignedInAndWritesNothing(String path) throws IOException {
        Http.Answer anonymous = Http.get(this.port, path, "Accept: text/html");
        assertThat(anonymous.status()).isEqualTo(302);
        assertThat(anonymous.header("Location").getFirst()).contains("/login");

        Http.Answer answer = read(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        assertThat(written()).isZero();
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("script:not([src^=/assets/]), style, [style], [onerror], main b")).isEmpty();
        assertThat(answer.body()).doesNotContain("<img src=x");
        for (Element field : page
            .select("main input:not([type=hidden], [type=checkbox], [type=radio]), main select, main textarea")) {
            assertThat(field.hasAttr("aria-label") || !page.select("label[for=" + field.id() + "]").isEmpty())
                .as(field.outerHtml())
                .isTrue();
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/curate", EDIT, EDIT + "/about", EDIT + "/items/one", EDIT + "/sections/main",
            "/digests/d1/preview", "/digests/d1/history", "/digests/d1/publish" })
    void whomTheServiceForbidsItIsForbidden(String path) throws IOException {
        this.highlights.resetAll();
        this.highlights.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(403)));

        Http.Answer answer = Http.get(this.port, path, session("ana"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type").getFirst()).startsWith("text/html");
    }

}
