package dev.plaudit.gateway.pages.reading;

import java.io.IOException;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What everyone finds in everything together, and how it is counted.
 */
class SearchTests extends PlacesTest {

    @Test
    void searchLeadsToAllThatWasFound() throws IOException {
        Document page = page("/search?q=a%26b");

        assertThat(page.select("main h2")).hasSize(6);
        assertThat(page.select("a[href=/talks?q=a%26b], a[href=/people?q=a%26b]")).hasSize(2);
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        this.highlights
            .verify(getRequestedFor(urlPathEqualTo("/api/v1/achievements")).withQueryParam("q", equalTo("a&b")));
    }

    @Test
    void suggestionsAreOptionsThatLeadSomewhereAndNeedTwoSigns() throws IOException {
        Document found = page("/search/suggestions?q=wo");
        Element list = found.expectFirst("ul[role=listbox]#find-list");

        assertThat(list.attr("data-said")).isEqualTo("6 suggestions");
        this.events.verify(getRequestedFor(urlPathEqualTo("/api/v1/events")).withQueryParam("begun", equalTo("true")));
        assertThat(list.select("li[role=option]").eachAttr("data-href")).contains("/people/p1", "/talks/t1",
                "/achievements/a1");
        assertThat(list.select("li").eachAttr("id")).doesNotHaveDuplicates().hasSize(6);

        this.events.resetRequests();
        assertThat(page("/search/suggestions?q=w+").select("li")).isEmpty();
        assertThat(page("/search/suggestions?q=" + "w".repeat(201)).select("li")).isEmpty();
        this.events.verify(0, getRequestedFor(urlPathEqualTo("/api/v1/events")));
    }

    @Test
    void statisticsAreNumbersBarsAndATable() throws IOException {
        Document page = page("/statistics?period=2021-Q3&groupBy=region");

        assertThat(page.select(".numbers dd").eachText()).containsExactly("1,200", "1", "2", "3", "4", "5");
        assertThat(page.text()).contains("Q3 2021: −50 achievements compared with Q2 2021, which had 1,250.");
        assertThat(page.select(".bars rect").attr("width")).isEqualTo("100%");
        assertThat(page.select("tbody td").eachText()).startsWith("1,200", "−50");
        assertThat(page.select("#by-period option").eachText()).containsExactly("Any", "2021 (40)", "Q3 2021 (40)",
                "2020 (2)", "Q4 2020 (2)");
        assertThat(page.select("a[href*=.csv]").attr("href"))
            .isEqualTo("/api/v1/statistics.csv?period=2021-Q3&groupBy=region&lang=en");
    }

}
