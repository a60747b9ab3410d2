package dev.plaudit.highlights;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.SyndFeedInput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

import dev.plaudit.highlights.renderings.FeedSchema;
import dev.plaudit.platform.testing.Api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@WithSample
class FeedsTests {

    private static final String ACHIEVEMENTS = "/api/v1/feeds/achievements";

    private final Api api;

    FeedsTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void achievementsAreToldAsADigestWouldTellThem() throws Exception {
        SyndFeed feed = atom(ACHIEVEMENTS + ".atom?q=flood+segmentation&limit=1");
        SyndEntry entry = feed.getEntries().getFirst();
        assertThat(entry.getUri()).isEqualTo("http://localhost:8080/achievements/flood-segmentation-paper");
        assertThat(entry.getAuthors().stream().map(SyndPerson::getName)).contains("Sayak Paul");
        assertThat(entry.getUpdatedDate()).isNotNull();
        assertThat(entry.getDescription().getValue()).contains("GDE Sayak Paul (India)", "published the paper");
        Document content = Jsoup.parse(entry.getContents().getFirst().getValue());
        assertThat(content.select(".digest-line strong a").attr("href")).startsWith("http");
        assertThat(content.text()).contains("GDE Sayak Paul");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "region=india", "country=IN", "program=TFUG", "kind=talk", "person=sayak-paul",
            "q=flood", "from=2021-09&to=2021-09", "sort=title", "topic=nlp" })
    void feedsHaveWhatTheirListsHave(String query) throws Exception {
        List<String> ids = this.api.ids("/api/v1/achievements?limit=100&" + query);
        List<String> entries = ids.stream().map((id) -> "http://localhost:8080/achievements/" + id).toList();
        assertThat(atom(ACHIEVEMENTS + ".atom?limit=100&" + query).getEntries().stream().map(SyndEntry::getUri))
            .containsExactlyInAnyOrderElementsOf(entries);
        JsonNode json = json(ACHIEVEMENTS + ".json?limit=100&" + query);
        assertThat(json.get("items").valueStream().map((item) -> item.get("id").asString()))
            .containsExactlyInAnyOrderElementsOf(entries);
        if (query.contains("sort") || query.contains("q=")) {
            assertThat(json.get("items").valueStream().map((item) -> item.get("id").asString()))
                .containsExactlyElementsOf(entries);
        }
    }

    @Test
    void whatChangedLastComesFirst() {
        JsonNode feed = json(ACHIEVEMENTS + ".json?limit=100");
        assertThat(feed.get("items").valueStream().map((item) -> Instant.parse(item.get("date_modified").asString())))
            .hasSize(40)
            .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void pagesLeadToTheNext() {
        List<String> seen = new ArrayList<>();
        String next = ACHIEVEMENTS + ".json?program=GDE";
        while (next != null) {
            JsonNode page = json(next);
            assertThat(page.get("items")).hasSizeLessThanOrEqualTo(20);
            page.get("items").forEach((item) -> seen.add(item.get("id").asString()));
            next = page.has("next_url") ? page.get("next_url").asString().replace("http://localhost:8080", "") : null;
        }
        assertThat(seen).doesNotHaveDuplicates()
            .hasSize(this.api.json("/api/v1/achievements?program=GDE&limit=1").get("total").asInt());
    }

    @Test
    void aFeedKnowsItsOwnAddressAndKeepsItsIdFromPageToPage() throws Exception {
        SyndFeed feed = atom(ACHIEVEMENTS + ".atom?region=apac&program=GDE&limit=2");
        assertThat(feed.getUri())
            .isEqualTo("http://localhost:8080/api/v1/feeds/achievements.atom?program=GDE&region=apac");
        assertThat(feed.getTitle()).isEqualTo("Achievements (program GDE, region apac) · localhost");
        assertThat(feed.getLinks()).extracting(SyndLink::getRel, SyndLink::getHref)
            .contains(tuple("self",
                    "http://localhost:8080/api/v1/feeds/achievements.atom?limit=2&program=GDE&region=apac"));
        String next = feed.getLinks()
            .stream()
            .filter((link) -> link.getRel().equals("next"))
            .map(SyndLink::getHref)
            .findFirst()
            .orElseThrow();
        SyndFeed second = atom(next.replace("http://localhost:8080", ""));
        assertThat(second.getUri()).isEqualTo(feed.getUri());
        assertThat(second.getEntries()).isNotEmpty();
        assertThat(atom(ACHIEVEMENTS + ".atom?q=<b>]]>\"").getTitle())
            .isEqualTo("Achievements (q <b>]]>\") · localhost");
    }

    @Test
    void anEmptyFeedIsAFeed() throws Exception {
        assertThat(atom(ACHIEVEMENTS + ".atom?q=nothinghasthisword").getEntries()).isEmpty();
        assertThat(json(ACHIEVEMENTS + ".json?q=nothinghasthisword").get("items")).isEmpty();
    }

    @Test
    void digestsAreToldByWhatIsInThem() throws Exception {
        SyndEntry entry = atom("/api/v1/feeds/digests.atom?program=none").getEntries()
            .stream()
            .findFirst()
            .orElse(null);
        assertThat(entry).isNull();
        entry = atom("/api/v1/feeds/digests.atom").getEntries().getFirst();
        assertThat(entry.getUri()).isEqualTo("http://localhost:8080/digests/2021-q3");
        assertThat(entry.getTitle()).startsWith("Machine Learning Communities");
        assertThat(Jsoup.parse(entry.getContents().getFirst().getValue()).text()).contains("by HyeJung Lee",
                "A region-by-region look", "Sub-Saharan Africa");
        JsonNode item = json("/api/v1/feeds/digests.json").get("items").get(0);
        assertThat(item.get("id").asString()).isEqualTo(entry.getUri());
        assertThat(item.get("image").asString()).isEqualTo("http://localhost:8080/api/v1/digests/2021-q3.png");
    }

    @Test
    void aPersonHasAFeed() throws Exception {
        SyndFeed feed = atom("/api/v1/people/sayak-paul.atom?limit=100");
        assertThat(feed.getTitle()).isEqualTo("Sayak Paul – Achievements · localhost");
        assertThat(feed.getEntries())
            .hasSize(this.api.json("/api/v1/achievements?person=sayak-paul&limit=1").get("total").asInt());
        assertThat(atom("/api/v1/people/sayak-paul.atom?person=chansung-park&limit=100").getEntries())
            .hasSameSizeAs(feed.getEntries());
        this.api.problem("/api/v1/people/nobody.atom", HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({ "unknown=1, unknown", "limit=0, limit", "limit=101, limit", "kind=, kind", "sort=kind, sort",
            "cursor=x, cursor" })
    void whatListsRefuseFeedsRefuse(String query, String parameter) {
        for (String feed : List.of(ACHIEVEMENTS + ".atom", ACHIEVEMENTS + ".json", "/api/v1/people/sayak-paul.atom")) {
            assertThat(this.api.problem(feed + "?" + query, HttpStatus.BAD_REQUEST).at("/errors/0/pointer").asString())
                .isEqualTo(parameter);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { ACHIEVEMENTS + ".atom", ACHIEVEMENTS + ".json", "/api/v1/feeds/digests.atom",
            "/api/v1/feeds/digests.json", "/api/v1/people/sayak-paul.atom" })
    void feedsAreServedToCaches(String path) {
        this.api.assertServedToCaches(path);
    }

    private SyndFeed atom(String path) throws Exception {
        return new SyndFeedInput().build(new StringReader(new String(this.api.bytes(path), StandardCharsets.UTF_8)));
    }

    private JsonNode json(String path) {
        JsonNode feed = this.api.json(path);
        assertThat(FeedSchema.errors(feed)).isEmpty();
        return feed;
    }

}
