package dev.plaudit.gateway.routes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Known;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Images on their way in and out, byte by byte.
 */
@GatewayTest
class ImagesTests {

    private static final String PATH = "/api/v1/images";

    private static final int MOST = 8 * 1024 * 1024;

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    @ParameterizedTest
    @ValueSource(strings = { "image/jpeg", "image/png", "image/gif", "image/webp", "application/octet-stream",
            "multipart/form-data; boundary=x" })
    void imagesArriveAsTheyWereSent(String type) throws IOException, InterruptedException {
        this.highlights.stubFor(
                any(anyUrl()).willReturn(aResponse().withStatus(201).withHeader("Location", "/api/v1/images/one")));
        byte[] image = bytes(MOST);

        HttpResponse<byte[]> answer = send(image, type);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/images/one");
        LoggedRequest received = this.highlights.findAll(anyRequestedFor(anyUrl())).getFirst();
        assertThat(received.getBody()).isEqualTo(image);
        assertThat(received.getHeader("Content-Type")).isEqualTo(type);
        assertThat(Known.caller(received).getSubject()).isEqualTo("ana");
    }

    @Test
    void moreThanEightMebibytesDoNotArrive() throws IOException, InterruptedException {
        this.highlights.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(201)));

        assertThat(send(bytes(MOST + 1), "image/jpeg").statusCode()).isEqualTo(413);
        assertThat(this.highlights.findAll(anyRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void imagesComeBackAsTheyAreKept() throws IOException, InterruptedException {
        byte[] image = bytes(1_500_000);
        this.highlights.stubFor(any(anyUrl()).willReturn(aResponse().withBody(image)
            .withHeader("Content-Type", "image/png")
            .withHeader("Content-Disposition", "inline")
            .withHeader("Cache-Control", "max-age=31536000, public, immutable")
            .withHeader("ETag", "\"v1\"")
            .withHeader("Content-Security-Policy", "default-src 'none'; sandbox")
            .withHeader("Cross-Origin-Resource-Policy", "cross-origin")));
        this.highlights.stubFor(any(anyUrl()).withHeader("If-None-Match", equalTo("\"v1\""))
            .willReturn(aResponse().withStatus(304)
                .withHeader("Cache-Control", "max-age=31536000, public, immutable")
                .withHeader("ETag", "\"v1\"")));

        HttpResponse<byte[]> answer = ask(request(PATH + "/one/640.png").GET().build());
        HttpResponse<byte[]> again = ask(
                request(PATH + "/one/640.png").header("If-None-Match", "\"v1\"").GET().build());
        HttpResponse<byte[]> head = ask(request(PATH + "/one/640.png").HEAD().build());

        assertThat(answer.body()).isEqualTo(image);
        assertThat(head.body()).isEmpty();
        for (HttpResponse<byte[]> each : List.of(answer, head)) {
            assertThat(each.statusCode()).isEqualTo(200);
            assertThat(each.headers().allValues("Content-Type")).containsExactly("image/png");
            assertThat(each.headers().allValues("Content-Disposition")).containsExactly("inline");
            assertThat(each.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
            assertThat(each.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
            assertThat(each.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(each.headers().allValues("Set-Cookie")).isEmpty();
        }
        assertThat(again.statusCode()).isEqualTo(304);
        for (HttpResponse<byte[]> each : List.of(answer, head, again)) {
            assertThat(each.headers().allValues("Cache-Control"))
                .containsExactly("max-age=31536000, public, immutable");
            assertThat(each.headers().allValues("ETag")).containsExactly("\"v1\"");
        }
    }

    private HttpResponse<byte[]> send(byte[] image, String type) throws IOException, InterruptedException {
        return ask(request(PATH).header("Content-Type", type)
            .header("Authorization", "Bearer " + Known.token(this.people, Tokens.ANA, "submit"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(image))
            .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
            .version(HttpClient.Version.HTTP_1_1);
    }

    private static HttpResponse<byte[]> ask(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

}
