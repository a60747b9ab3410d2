package dev.plaudit.gateway.pages.account;

import java.io.IOException;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.Known;
import dev.plaudit.gateway.pages.Form;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class AccountPagesTests {

    private static final String HOSTILE = "\"><script>alert(1)</script>";

    @InjectWireMock("people")
    WireMockServer people;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void anaHasAnAccount() {
        this.people.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{\"items\": []}")));
        Known.accounts(this.people, Tokens.ANA);
        this.people.stubFor(get(urlEqualTo("/api/v1/me")).willReturn(okJson("""
                {"id": "ana", "personId": "ana", "name": "Ana \\"><script>alert(1)</script>", "aliases": ["安娜"],
                 "country": "SG", "urls": ["https://one.example/"], "topics": [], "visibility": "hidden",
                 "roles": ["member", "organizer"], "logins": [{"id": "l1", "issuer": "https://id.example"},
                   {"id": "l2", "issuer": "https://github.com"}]}""").withHeader("ETag", "\"2-1\"")));
        this.people.stubFor(get(urlEqualTo("/api/v1/me/notification-preferences")).willReturn(okJson(
                "{\"language\": \"en\", \"dailySummary\": true, \"email\": {\"comment\": \"immediately\", \"highlighted\": \"none\"}}")
            .withHeader("ETag", "\"p3\"")));
        this.people.stubFor(get(urlPathEqualTo("/api/v1/me/notifications")).willReturn(okJson("""
                {"items": [{"id": "n1", "type": "comment", "at": "2021-09-14T10:00:00Z", "title": "Mia <b>writes</b>",
                  "link": "/submissions/a1", "language": "en", "read": false, "etag": "\\"n\\""}], "total": 1}""")));
        this.people.stubFor(get(urlEqualTo("/api/v1/me/tokens")).willReturn(okJson(
                "{\"items\": [{\"id\": \"t1\", \"name\": \"<i>script</i>\", \"scopes\": [\"read\"], \"expiresAt\": \"2027-01-01T00:00:00Z\"}]}")));
        this.people.stubFor(get(urlEqualTo("/api/v1/me/memberships")).willReturn(
                okJson("""
                        {"items": [{"id": "ana.1", "program": "GDE", "role": "expert", "state": "confirmed", "etag": "\\"v1\\""}]}""")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/me", "/me/memberships", "/me/notifications", "/me/sign-ins", "/me/tokens", "/me/data",
            "/me/erase" })
    void everyPartShowsTextAsTextAndIsKeptByNobody(String path) throws IOException {
        Http.Answer answer = form().page(path);
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("script:not([src^=/assets/])")).isEmpty();
        assertThat(page.select("main b, main i")).isEmpty();
        assertThat(page.select("main label[for]").eachAttr("for")).allMatch((id) -> page.getElementById(id) != null);
    }

    @Test
    void profileIsAPatchOfTheStateThatWasSeen() throws IOException {
        this.people.stubFor(patch(urlEqualTo("/api/v1/me")).willReturn(okJson("{}")));

        Http.Answer answer = profile().to("/me/profile");

        assertThat(answer.header("Location")).containsExactly("/me?done=saved");
        this.people.verify(patchRequestedFor(urlEqualTo("/api/v1/me")).withHeader("If-Match", equalTo("\"1-1\""))
            .withRequestBody(equalToJson("""
                    {"name": "Ana", "country": null, "urls": ["https://one.example/", "https://two.example/"]}""")));
    }

    @ParameterizedTest
    @ValueSource(ints = { 409, 412, 422, 429, 503 })
    void profileThatIsNotTakenIsShownAsItWasTyped(int status) throws IOException {
        this.people.stubFor(patch(urlEqualTo("/api/v1/me")).willReturn(refusal(status, "/urls/1", "is no address")));

        Http.Answer answer = profile().with("affiliation", HOSTILE).to("/me/profile");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(page.select("#affiliation").val()).isEqualTo(HOSTILE);
        assertThat(page.select("#urls").val()).isEqualTo("https://one.example/\n\n https://two.example/");
        assertThat(page.select("[role=alert]")).hasSize(1);
        assertThat(page.select("#urls-wrong").text()).isEqualTo((status == 503) ? "" : "is no address");
        assertThat(page.select("input[name=tag]").val()).isEqualTo((status == 503) ? "\"1-1\"" : "\"2-1\"");
    }

    @Test
    void tokenIsShownOnceAndMadeOnce() throws IOException {
        this.people.stubFor(post(urlEqualTo("/api/v1/me/tokens"))
            .willReturn(okJson("{\"token\": \"plaudit_secret\"}").withStatus(201)));

        Http.Answer answer = form().with("key", "11111111-2222")
            .with("name", "Script")
            .with("scope.read", "on")
            .with("scope.admin", "on")
            .with("days", "30")
            .to("/me/tokens");

        assertThat(Jsoup.parse(answer.body()).select("#made").val()).isEqualTo("plaudit_secret");
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        assertThat(form().page("/me/tokens").body()).doesNotContain("plaudit_secret");
        this.people.verify(postRequestedFor(urlEqualTo("/api/v1/me/tokens"))
            .withHeader("Idempotency-Key", equalTo("11111111-2222"))
            .withRequestBody(matchingJsonPath("$.scopes", equalToJson("[\"read\"]")))
            .withRequestBody(matchingJsonPath("$.expiresAt")));
    }

    @Test
    void tokenThatIsNotTakenKeepsItsName() throws IOException {
        this.people.stubFor(post(urlEqualTo("/api/v1/me/tokens")).willReturn(refusal(422, "/scopes", "must name one")));

        Document page = Jsoup.parse(form().with("name", HOSTILE).with("days", "365").to("/me/tokens").body());

        assertThat(page.select("#name").val()).isEqualTo(HOSTILE);
        assertThat(page.select("#days option[selected]").val()).isEqualTo("365");
        assertThat(page.select("#scopes-wrong").text()).isEqualTo("must name one");
    }

    @Test
    void membershipEndsByTheStateThatWasSeen() throws IOException {
        this.people.stubFor(delete(urlEqualTo("/api/v1/me/memberships/ana.1")).willReturn(okJson("{}")));

        Document page = Jsoup.parse(form().page("/me/memberships").body());
        form().with("tag", page.select("form[action$=/end] input[name=tag]").val()).to("/me/memberships/ana.1/end");

        this.people.verify(deleteRequestedFor(urlEqualTo("/api/v1/me/memberships/ana.1")).withHeader("If-Match",
                equalTo("\"v1\"")));
    }

    @Test
    void preferencesSayNoOnlyToWhatWasShown() throws IOException {
        this.people.stubFor(put(urlEqualTo("/api/v1/me/notification-preferences")).willReturn(okJson("{}")));

        form().with("tag", "\"p3\"")
            .with("language", "zh")
            .with("type.comment", "comment")
            .with("type.highlighted", "highlighted")
            .with("mail.highlighted", "on")
            .to("/me/notifications/preferences");

        this.people.verify(putRequestedFor(urlEqualTo("/api/v1/me/notification-preferences"))
            .withHeader("If-Match", equalTo("\"p3\""))
            .withRequestBody(equalToJson(
                    """
                            {"language": "zh", "dailySummary": false, "email": {"comment": "none", "highlighted": "immediately"}}""")));
    }

    @Test
    void notificationsLeadToPagesOfOursAlone() throws IOException {
        this.people.stubFor(patch(urlEqualTo("/api/v1/me/notifications/n1")).willReturn(okJson("{}")));

        assertThat(form().with("tag", "\"n\"")
            .with("link", "/submissions/a1")
            .to("/me/notifications/n1/read")
            .header("Location")).containsExactly("/submissions/a1");
        assertThat(form().with("link", "//evil.example").to("/me/notifications/n1/read").header("Location"))
            .containsExactly("/me/notifications");
        this.people.verify(
                patchRequestedFor(urlEqualTo("/api/v1/me/notifications/n1")).withHeader("If-Match", equalTo("\"n\""))
                    .withRequestBody(equalToJson("{\"read\": true}")));
    }

    @Test
    void erasingNeedsTheName() throws IOException {
        this.people.stubFor(delete(urlPathEqualTo("/api/v1/me")).willReturn(aResponse().withStatus(204)));

        Http.Answer wrong = form().with("name", "Bo").with("tag", "\"2-1\"").with("person", "erase").to("/me/erase");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("input[value=erase]").hasAttr("checked")).isTrue();
        this.people.verify(0, deleteRequestedFor(urlPathEqualTo("/api/v1/me")));

        Http.Answer right = form().with("name", "Ana " + HOSTILE)
            .with("tag", "\"2-1\"")
            .with("person", "erase")
            .to("/me/erase");
        assertThat(right.header("Location")).containsExactly("/");
        this.people.verify(
                deleteRequestedFor(urlEqualTo("/api/v1/me?person=erase")).withHeader("If-Match", equalTo("\"2-1\"")));
    }

    private Form profile() {
        return form().with("tag", "\"1-1\"")
            .with("name", " Ana ")
            .with("country", "")
            .with("urls", "https://one.example/\n\n https://two.example/");
    }

    private Form form() {
        return Form.by(this.port, "ana");
    }

    private static ResponseDefinitionBuilder refusal(int status, String pointer, String detail) {
        return aResponse().withStatus(status)
            .withHeader("Content-Type", "application/problem+json")
            .withBody("{\"status\": %d, \"detail\": \"No\", \"errors\": [{\"pointer\": \"%s\", \"detail\": \"%s\"}]}"
                .formatted(status, pointer, detail));
    }

}
