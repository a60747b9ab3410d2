package dev.plaudit.gateway.pages;

import java.io.IOException;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class LanguageTests {

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void aDigestIsThere() {
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/digests")).willReturn(okJson("""
                {"items": [{"slug": "q3", "title": "ML コミュニティ", "language": "ja", "period": "2021-Q3",
                  "itemCount": 1}], "next": null, "total": 1}""")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "/digests | X-None: 1 | en", "/digests | Accept-Language: zh-CN,en;q=0.5 | zh",
                    "/digests | Accept-Language: fr,zh-TW;q=0.8,en;q=0.5 | zh", "/digests | Accept-Language: fr | en",
                    "/digests | Cookie: lang=zh | zh", "/digests?lang=zh | Cookie: lang=en | zh",
                    "/digests?lang=xx | Accept-Language: zh | zh" })
    void pagesAreInTheLanguageThatIsAskedFor(String path, String header, String language) throws IOException {
        Http.Answer answer = Http.get(this.port, path, header);

        assertThat(Jsoup.parse(answer.body()).select("html").attr("lang")).isEqualTo(language);
        assertThat(answer.header("Content-Language")).containsExactly(language);
        assertThat(answer.header("Vary")).anyMatch((vary) -> vary.contains("Accept-Language"));
    }

    @Test
    void wordsDatesAndPluralsFollowTheLanguageAndContentKeepsItsOwn() throws IOException {
        var english = Jsoup.parse(Http.get(this.port, "/digests").body());
        var chinese = Jsoup.parse(Http.get(this.port, "/digests?lang=zh").body());

        assertThat(english.select("main").text()).contains("Digests", "Q3 2021", "1 highlight")
            .doesNotContain("highlights ");
        assertThat(chinese.select("main").text()).contains("摘要", "2021年第3季度", "1 项亮点");
        assertThat(chinese.expectFirst("article").attr("lang")).isEqualTo("ja");
        assertThat(chinese.expectFirst("article .facts").attr("lang")).isEqualTo("zh");
    }

    @Test
    void aChoiceIsRememberedInACookieAndLeadsBack() throws IOException {
        Http.Answer answer = choose("lang=zh&return=%2Fdigests%3Fcursor%3Da%26lang%3Den");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).containsExactly("/digests?cursor=a");
        assertThat(answer.header("Set-Cookie")).singleElement()
            .asString()
            .startsWith("lang=zh;")
            .contains("HttpOnly", "SameSite=Lax", "Secure");
        assertThat(choose("lang=zh&return=%2F%2Fevil.example").header("Location")).containsExactly("/");
        assertThat(choose("lang=xx").status()).isEqualTo(404);
    }

    private Http.Answer choose(String form) throws IOException {
        return Http.write(this.port, "POST", "/language", form, "Content-Type: application/x-www-form-urlencoded");
    }

}
