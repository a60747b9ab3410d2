package dev.plaudit.gateway.pages.reading;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/**
 * One of everything, and hostile text in every field of it.
 */
abstract class PlacesTest extends ReadingTest {

    static final String HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)> & \\\"東京\\\"";

    static final String HOSTILE_TEXT = HOSTILE.replace("\\\"", "\"");

    static final String LINKS = "[\"javascript:alert(3)\", \"https://one.example/?a=1&b=2\"]";

    static final String PARTY = "[{\"id\": \"p1\", \"name\": \"%s\"}]".formatted(HOSTILE);

    static final String EVENT = """
            {"id": "e1", "slug": "e1", "title": "%1$s", "description": "%1$s [a](javascript:alert(4))", "kind": "meetup",
             "mode": "online", "startDate": "2021-09-14", "endDate": "2021-09-15", "city": "%1$s", "country": "CL",
             "region": "apac", "parentId": "e0", "communities": %2$s, "people": %2$s, "attendance": 1200, "urls": %3$s}"""
        .formatted(HOSTILE, PARTY, LINKS);

    static final String TALK = """
            {"id": "t1", "slug": "t1", "title": "%1$s", "summary": "%1$s", "speakers": %2$s, "language": "ja",
             "topics": ["%1$s"], "slideUrls": %3$s, "codeUrls": %3$s, "otherUrls": %3$s,
             "deliveries": [{"eventId": "e1", "eventTitle": "%1$s", "community": {"id": "c1", "name": "%1$s"},
               "date": "2021-09", "language": "en", "recordingUrls": %3$s, "attendance": 40}, {}]}""".formatted(HOSTILE,
            PARTY, LINKS);

    static final String COMMUNITY = """
            {"id": "c1", "slug": "c1", "name": "%1$s", "program": "TFUG", "city": "%1$s", "country": "CL",
             "region": "apac", "urls": %2$s}""".formatted(HOSTILE, LINKS);

    static final String ACHIEVEMENT = """
            {"id": "a1", "title": "%1$s", "kind": "talk", "summary": "%1$s", "language": "zh", "date": "2021-09",
             "credits": [{"personId": "p1", "name": "%1$s"}]}""".formatted(HOSTILE);

    static final String PERSON = """
            {"id": "p1", "slug": "p1", "name": "%1$s", "affiliation": "%1$s", "topics": ["%1$s"], "country": "CL"}"""
        .formatted(HOSTILE);

    static final String DIGEST = """
            {"id": "d1", "slug": "d1", "title": "%1$s", "intro": "%1$s", "language": "en", "period": "2021-Q3"}"""
        .formatted(HOSTILE);

    static final String TOTALS = """
            {"achievements": %d, "highlighted": 1, "people": 2, "communities": 3, "countries": 4, "firstTimers": 5}""";

    static final String STATISTICS = """
            {"period": "2021-Q3", "previousPeriod": "2021-Q2", "groupBy": "region", "totals": %1$s, "before": %2$s,
             "groups": [{"key": "apac", "label": "%3$s", "totals": %1$s, "before": %2$s}],
             "firstTimers": [{"id": "c1", "name": "%3$s", "type": "community"}], "silentRegions": [{"id": "x", "name": "%3$s"}]}"""
        .formatted(TOTALS.formatted(1200), TOTALS.formatted(1250), HOSTILE);

    @BeforeEach
    void everythingIsThere() {
        list(this.events, "events", EVENT, "\"kind\": {\"meetup\": 3, \"camp\": 1}, \"mode\": {\"online\": 4}");
        list(this.events, "talks", TALK, "\"speaker\": {\"p1\": 1}, \"topic\": {\"%s\": 1}".formatted(HOSTILE));
        list(this.people, "communities", COMMUNITY, "\"program\": {\"TFUG\": 1}");
        list(this.people, "people", PERSON, "");
        list(this.highlights, "achievements", ACHIEVEMENT, "\"quarter\": {\"2021-Q3\": 40, \"2020-Q4\": 2}");
        list(this.highlights, "digests", DIGEST, "");
        answer(this.events, "events/e1", EVENT);
        answer(this.events, "events/e0", EVENT);
        answer(this.events, "talks/t1", TALK);
        answer(this.people, "communities/c1", COMMUNITY);
        answer(this.people, "people/p1", PERSON);
        answer(this.highlights, "achievements/a1", ACHIEVEMENT);
        // A single one has its sections whole, not as their titles.
        answer(this.highlights, "digests/d1",
                DIGEST.replace("\"period\":", "\"sections\": [{\"id\": \"main\", \"items\": []}], \"period\":"));
        answer(this.highlights, "statistics", STATISTICS);
    }

    static void list(WireMockServer service, String collection, String item, String facets) {
        String second = item.contains("\"t1\"") ? ", {\"id\": \"second\", \"title\": \"Second\"}" : "";
        service.stubFor(get(urlPathEqualTo("/api/v1/" + collection)).willReturn(okJson(
                "{\"items\": [%s], \"next\": \"a+b/c=\", \"total\": 41, \"facets\": {%s}}".formatted(item, facets))));
        service.stubFor(get(urlPathEqualTo("/api/v1/" + collection)).atPriority(4)
            .withQueryParam("cursor", equalTo("a+b/c="))
            .willReturn(okJson("{\"items\": [%s], \"next\": null, \"total\": 41}"
                .formatted(second.isEmpty() ? "" : second.substring(2)))));
    }

}
