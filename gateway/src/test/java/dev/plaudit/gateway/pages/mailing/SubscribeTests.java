package dev.plaudit.gateway.pages.mailing;

import java.io.IOException;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class SubscribeTests {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private static final String API = "/api/v1/subscriptions";

    @InjectWireMock("people")
    WireMockServer people;

    @Value("${local.server.port}")
    int port;

    @Test
    void anybodySubscribesWithoutSessionAndTokenOfAForm() throws IOException {
        this.people.stubFor(post(urlEqualTo(API)).willReturn(okJson("{\"message\": \"inside\"}").withStatus(202)));
        assertThat(Http.get(this.port, "/subscribe").status()).isEqualTo(200);
        this.people.verify(0, postRequestedFor(urlEqualTo(API)));

        Http.Answer answer = Http.write(this.port, "POST", "/subscribe", "email=a%40mail.example&program=&language=zh",
                FORM, "Cookie: SESSION=none");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(Jsoup.parse(answer.body()).select("main [role=status]").text()).startsWith("If digests can be sent")
            .doesNotContain("a@mail.example");
        this.people.verify(postRequestedFor(urlEqualTo(API))
            .withRequestBody(equalToJson("{\"email\": \"a@mail.example\", \"language\": \"zh\"}")));
    }

    @ParameterizedTest
    @ValueSource(ints = { 422, 429, 503 })
    void whatIsNotTakenIsStillThere(int status) throws IOException {
        this.people.stubFor(post(urlEqualTo(API)).willReturn(aResponse().withStatus(status)
            .withBody("{\"status\": %d, \"errors\": [{\"pointer\": \"/email\", \"detail\": \"is no address\"}]}"
                .formatted(status))));

        Http.Answer answer = Http.write(this.port, "POST", "/subscribe", "email=%22%3E%3Cb%3E&language=zh", FORM);
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(page.select("#email").val()).isEqualTo("\"><b>");
        assertThat(page.select("#language option[selected]").val()).isEqualTo("zh");
        assertThat(page.select("#refused")).hasSize(1);
    }

}
