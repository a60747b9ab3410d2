package dev.plaudit.highlights;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@WithNeighbours
class DuplicatesTests {

    private static final Member DUO = Tokens.member("duo", Role.ORGANIZER);

    private final Desk desk;

    DuplicatesTests(@LocalServerPort int port) {
        this.desk = new Desk(port);
    }

    @Test
    void theSameLinkInAnyFormIsTheSame() {
        Paper mine = this.desk.draft(Tokens.ANA,
                report("A recording", "https://www.youtube.com/watch?v=dupdupdup01&t=3"));
        JsonNode hint = hints(Tokens.ANA, "url=https://youtu.be/dupdupdup01?si=x").get(0);
        assertThat(hint.get("id").asString()).isEqualTo(mine.id());
        assertThat(hint.get("title").asString()).isEqualTo("A recording");
        assertThat(hint.get("status").asString()).isEqualTo("draft");
        assertThat(hint.get("url").asString()).isEqualTo("http://localhost:8080/api/v1/me/achievements/" + mine.id());
        assertThat(hint.get("sameAs").asString()).isEqualTo("link");
        assertThat(hints(Tokens.ANA, "url=https://youtu.be/dupdupdup99")).isEmpty();
    }

    @Test
    void whatOthersHaveNotShownIsNotTold() {
        String link = "https://example.org/dup-private";
        Paper draft = this.desk.submitted(Tokens.ANA, """
                {"title": "A talk that is seen", "kind": "talk", "date": "2021-08-14", "links": [{"url": "%s"}],
                 "credits": [{"personId": "ana"}, {"communityId": "tfug-singapore"}]}""".formatted(link));
        assertThat(hints(Tokens.BO, "url=" + link)).isEmpty();
        assertThat(ids(hints(Tokens.ANA, "url=" + link))).containsExactly(draft.id());
        this.desk.approve(Tokens.MAX, draft);
        JsonNode hints = hints(Tokens.BO, "url=" + link + "/&title=A talk that is seen");
        assertThat(ids(hints)).containsExactly(draft.id());
        assertThat(hints.get(0).get("status").asString()).isEqualTo("approved");
        assertThat(hints.get(0).get("url").asString()).endsWith("/api/v1/achievements/" + draft.id());
        assertThat(hints(Tokens.BO, "title=A talk that is seen")).isEmpty();
    }

    @Test
    void nearlyTheSameTitleOfTheSamePeriodIsTheSame() {
        Paper mine = this.desk.draft(DUO,
                """
                        {"title": "Getting started with TensorFlow Lite in São Paulo", "kind": "talk", "date": "2021-08-14"}""");
        for (String title : List.of("Getting started with TensorFlow Lite in São Paulo",
                "getting started with TENSORFLOW lite in sao paulo!", "TensorFlow Lite: getting started, São Paulo")) {
            JsonNode hints = hints(DUO, "date=2021-09&title=" + title);
            assertThat(ids(hints)).as(title).containsExactly(mine.id());
            assertThat(hints.get(0).get("sameAs").asString()).isEqualTo("title");
        }
        String same = "title=Getting started with TensorFlow Lite in São Paulo";
        assertThat(ids(hints(DUO, same))).containsExactly(mine.id());
        assertThat(hints(DUO, same + "&date=2021-10-01")).isEmpty();
        assertThat(hints(DUO, "title=Getting started with JAX")).isEmpty();
        assertThat(hints(Tokens.ANA, same)).isEmpty();
    }

    @Test
    void aReportIsNoDuplicateOfItself() {
        Paper mine = this.desk.draft(DUO, report("Itself alone", "https://example.org/dup-itself"));
        String asked = "url=https://example.org/dup-itself&title=Itself alone";
        assertThat(ids(hints(DUO, asked))).containsExactly(mine.id());
        assertThat(hints(DUO, asked + "&except=" + mine.id())).isEmpty();
    }

    @Test
    void whatALinkNoLongerLeadsToIsForgotten() {
        Paper mine = this.desk.draft(DUO, report("It changes", "https://example.org/dup-before"));
        this.desk.change(DUO, mine, """
                {"links": [{"url": "https://example.org/dup-after"}]}""");
        assertThat(hints(DUO, "url=https://example.org/dup-before")).isEmpty();
        assertThat(ids(hints(DUO, "url=https://example.org/dup-after"))).containsExactly(mine.id());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "?url=nonsense", "?title=", "?title=!!!", "?date=2021" })
    void nothingLooksLikeNothing(String query) {
        assertThat(this.desk.get(DUO, Desk.OWN + "/duplicates" + query).get("duplicates")).isEmpty();
    }

    @Test
    void whatIsNoDateIsRefused() {
        assertThat(this.desk.status(HttpMethod.GET, DUO, Desk.OWN + "/duplicates?date=soon", "")).isEqualTo(400);
    }

    private JsonNode hints(Caller who, String query) {
        return this.desk.get(who, Desk.OWN + "/duplicates?" + query).get("duplicates");
    }

    private static List<String> ids(JsonNode hints) {
        return hints.valueStream().map((hint) -> hint.get("id").asString()).toList();
    }

    private static String report(String title, String link) {
        return """
                {"title": "%s", "kind": "talk", "links": [{"url": "%s"}]}""".formatted(title, link);
    }

}
