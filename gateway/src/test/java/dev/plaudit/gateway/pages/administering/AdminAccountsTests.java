package dev.plaudit.gateway.pages.administering;

import java.io.IOException;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.pages.Desk;
import dev.plaudit.platform.identity.Role;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class AdminAccountsTests {

    private static final String MIA = """
            {"id": "mia", "name": "Mia <b>x</b>", "personId": "mia-m", "adminBySetting": false, "disabled": null,
             "logins": [{"issuer": "https://id.example/realm", "subject": "<i>mia</i>", "linkedAt": null}],
             "roles": [{"role": "manager", "program": null, "region": "apac"},
                       {"role": "manager", "program": "GDE", "region": null},
                       {"role": "curator", "program": null, "region": null}],
             "decisions": [{"what": "roles: curator", "by": "ada", "at": "2026-01-01T00:00:00Z", "reason": "<b>So</b>"}],
             "createdAt": "2026-01-01T00:00:00Z", "updatedAt": "2026-01-01T00:00:00Z"}""";

    @InjectWireMock("people")
    WireMockServer people;

    @Value("${local.server.port}")
    int port;

    private Desk ada;

    @BeforeEach
    void miaHasAnAccount() {
        this.ada = Desk.of(this.port, this.people, "ada", Role.ADMIN);
        this.people
            .stubFor(get(urlEqualTo("/api/v1/accounts/mia")).willReturn(okJson(MIA).withHeader("ETag", "\"v7\"")));
        this.people.stubFor(get(urlPathEqualTo("/api/v1/accounts")).willReturn(okJson("""
                {"items": [%s], "next": "c2", "total": 60, "facets": {"role": {"manager": 2}}}""".formatted(MIA))));
    }

    @Test
    void theListIsNarrowedAndTellsWhoIsWho() throws IOException {
        Document page = this.ada.page("/admin/accounts?q=m%26a&role=manager&region=apac");

        this.people.verify(getRequestedFor(urlPathEqualTo("/api/v1/accounts")).withQueryParam("q", equalTo("m&a"))
            .withQueryParam("role", equalTo("manager"))
            .withQueryParam("region", equalTo("apac")));
        assertThat(page.select(".cards h2 a").attr("href")).isEqualTo("/admin/accounts/mia");
        assertThat(page.expectFirst(".cards li").text()).contains("Mia <b>x</b>", "id.example · <i>mia</i>", "curator");
        assertThat(page.select("#role option[value=manager]").text()).isEqualTo("manager (2)");
        assertThat(page.select(".pager a").attr("href"))
            .isEqualTo("/admin/accounts?q=m%26a&role=manager&region=apac&cursor=c2");
    }

    @Test
    void anAccountShowsItsLoginsItsPersonAndWhatWasDecided() throws IOException {
        Document page = this.ada.page("/admin/accounts/mia");

        assertThat(page.select(".pairs a").attr("href")).isEqualTo("/people/mia-m");
        assertThat(page.select(".pairs").text()).contains("<i>mia</i>", "https://id.example/realm");
        assertThat(page.select("input[name=role][checked]").eachAttr("value")).containsExactly("curator");
        assertThat(page.select("input[name=scope][checked]").eachAttr("value")).containsExactly("*/apac", "GDE/*");
        assertThat(page.select("input[name=tag]").eachAttr("value")).containsOnly("\"v7\"");
        assertThat(page.select("ol").text()).contains("<b>So</b>");
        assertThat(page.select("main b, main i")).isEmpty();
    }

    @Test
    void rolesAreSentWholeWithTheScopesThatAreKeptAndTheNewOne() throws IOException {
        this.people.stubFor(put(urlEqualTo("/api/v1/accounts/mia/roles")).willReturn(okJson(MIA)));
        Http.Answer answer = this.ada.send("/admin/accounts/mia/roles", "tag", "\"v7\"", "role", "admin", "had",
                "*/apac", "had", "GDE/*", "scope", "GDE/*", "program", "", "region", "emea", "reason", "Moves");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).containsExactly("/admin/accounts/mia?done=saved");
        this.people
            .verify(putRequestedFor(urlEqualTo("/api/v1/accounts/mia/roles")).withHeader("If-Match", equalTo("\"v7\""))
                .withRequestBody(equalToJson("""
                        {"reason": "Moves", "roles": [{"role": "admin"}, {"role": "manager", "program": "GDE"},
                          {"role": "manager", "region": "emea"}]}""")));
        assertThat(this.ada.page("/admin/accounts/mia?done=saved").select("main [role=status]").text())
            .isEqualTo("Saved.");
    }

    @Test
    void everyProgramAndRegionIsASideThatIsLeftOpen() throws IOException {
        this.people.stubFor(put(urlEqualTo("/api/v1/accounts/mia/roles")).willReturn(okJson(MIA)));
        this.ada.send("/admin/accounts/mia/roles", "tag", "\"v7\"", "program", "*", "region", "*", "reason", "All");
        this.people.verify(putRequestedFor(urlEqualTo("/api/v1/accounts/mia/roles")).withRequestBody(equalToJson("""
                {"reason": "All", "roles": [{"role": "manager"}]}""")));
    }

    @Test
    void theLastAdminStaysAndWhatWasTypedToo() throws IOException {
        this.people.stubFor(put(urlEqualTo("/api/v1/accounts/mia/roles"))
            .willReturn(refused(409, "The last admin has to stay one; make somebody else an admin first")));
        Http.Answer answer = this.ada.send("/admin/accounts/mia/roles", "tag", "\"v7\"", "role", "organizer", "had",
                "*/apac", "had", "GDE/*", "scope", "*/apac", "program", "", "region", "*", "reason", "Half a <b>");

        assertThat(answer.status()).isEqualTo(409);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert]").text()).contains("The last admin has to stay one")
            .doesNotContain("Somebody else");
        assertThat(page.select("#reason").attr("value")).isEqualTo("Half a <b>");
        assertThat(page.select("input[name=role][checked]").eachAttr("value")).containsExactly("organizer");
        assertThat(page.select("input[name=scope][checked]").eachAttr("value")).containsExactly("*/apac");
        assertThat(page.select("#add-region option[selected]").attr("value")).isEqualTo("*");
    }

    @Test
    void anAccountIsDisabledWithAReason() throws IOException {
        this.people.stubFor(put(urlEqualTo("/api/v1/accounts/mia/disabled")).willReturn(okJson(MIA)));
        Http.Answer answer = this.ada.send("/admin/accounts/mia/disabled", "tag", "\"v7\"", "disabled", "true",
                "reason", "Spam");
        assertThat(answer.header("Location")).containsExactly("/admin/accounts/mia?done=disabled");
        this.people.verify(
                putRequestedFor(urlEqualTo("/api/v1/accounts/mia/disabled")).withHeader("If-Match", equalTo("\"v7\""))
                    .withRequestBody(equalToJson("{\"disabled\": true, \"reason\": \"Spam\"}")));

        this.people.stubFor(put(urlEqualTo("/api/v1/accounts/mia/disabled")).willReturn(refused(412, "Changed")));
        Document page = Jsoup.parse(this.ada
            .send("/admin/accounts/mia/disabled", "tag", "\"v1\"", "disabled", "true", "reason", "Kept words")
            .body());
        assertThat(page.select("#why").attr("value")).isEqualTo("Kept words");
        assertThat(page.select("[role=alert]").text()).contains("Somebody else");
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder refused(int status, String detail) {
        return aResponse().withStatus(status)
            .withHeader("Content-Type", "application/problem+json")
            .withBody("{\"status\": %d, \"detail\": \"%s\"}".formatted(status, detail));
    }

}
