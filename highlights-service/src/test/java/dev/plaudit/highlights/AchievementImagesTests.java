package dev.plaudit.highlights;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.highlights.images.ImageId;
import dev.plaudit.highlights.images.ImageUse;
import dev.plaudit.highlights.images.Pictures;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.OWN;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Images in achievements and in the digests that tell of them.
 */
@WithNeighbours
class AchievementImagesTests {

    private static final String UNKNOWN = "0".repeat(32) + "-64x40-jpg";

    private final Desk desk;

    private final List<ImageUse> uses;

    AchievementImagesTests(@LocalServerPort int port, @Autowired List<ImageUse> uses) {
        this.desk = new Desk(port);
        this.uses = uses;
    }

    @Test
    void aDraftShowsItsImagesInAllTheirSizes() {
        String id = image(Tokens.ANA);
        Paper draft = this.desk.draft(Tokens.ANA, report("""
                {"id": "%s", "alt": "A talk", "caption": "In Singapore", "credit": "Bo"}""".formatted(id)));
        JsonNode shown = draft.json().at("/images/0");
        assertThat(shown.get("id").asString()).isEqualTo(id);
        assertThat(shown.get("alt").asString()).isEqualTo("A talk");
        assertThat(shown.get("caption").asString()).isEqualTo("In Singapore");
        assertThat(shown.get("credit").asString()).isEqualTo("Bo");
        assertThat(shown.get("ref")).isEqualTo(shown.at("/sizes/1/url"));
        assertThat(shown.at("/sizes/1/width").asInt()).isEqualTo(400);
        assertThat(shown.at("/sizes/1/height").asInt()).isEqualTo(100);
        assertThat(this.desk.api().bytes(shown.at("/sizes/0/url").asString())).isNotEmpty();
        assertThat(this.desk.get(Tokens.ANA, OWN + "/" + draft.id())).isEqualTo(draft.json());
    }

    @Test
    void everybodySeesTheImagesOfWhatIsApproved() {
        Paper approved = this.desk.approved(Tokens.ANA, report(image(image(Tokens.ANA), "A talk")));
        JsonNode shown = this.desk.api().json("/api/v1/achievements/" + approved.id());
        assertThat(shown.get("images")).isEqualTo(approved.json().get("images")).hasSize(1);
    }

    @Test
    void imagesOfOthersAreNotThereForAnybodyElse() {
        String bos = image(Tokens.BO);
        Paper draft = this.desk.draft(Tokens.ANA, Desk.IN_APAC);
        for (String id : List.of(bos, UNKNOWN, "x", "../" + bos)) {
            for (ResponseEntity<byte[]> answer : List.of(
                    this.desk.send(HttpMethod.POST, Tokens.ANA, OWN, report(image(id, "A talk"))),
                    this.desk.send(HttpMethod.POST, Tokens.ANA, OWN + "?validateOnly=true",
                            report(image(id, "A talk"))),
                    this.desk.send(HttpMethod.PUT, Tokens.ANA, OWN + "/by-client-id/" + UUID.randomUUID(),
                            report(image(id, "A talk"))),
                    this.desk.send(HttpMethod.PATCH, Tokens.ANA, OWN + "/" + draft.id(),
                            "{\"images\": [%s]}".formatted(image(id, "A talk")), "If-Match", draft.tag()))) {
                assertThat(answer.getStatusCode().value()).isEqualTo(422);
                assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo("/images/0/id");
            }
        }
        assertThat(this.desk.get(Tokens.ANA, OWN + "/" + draft.id())).isEqualTo(draft.json());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /images/0/id      | {"alt": "A talk"}
            /images/0/alt     | {"id": "ID", "alt": ""}
            /images/0/alt     | {"id": "ID", "alt": "LONG LONG LONG LONG"}
            /images/0/caption | {"id": "ID", "caption": "LONG LONG LONG LONG"}
            /images/0/credit  | {"id": "ID", "credit": "LONG LONG LONG"}
            /images/1         | {"id": "ID"}, {"id": "ID"}
            """)
    void aBrokenRuleIsNamed(String pointer, String images) {
        String stated = images.replace("ID", image(Tokens.ANA)).replace("LONG", "x".repeat(76));
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.POST, Tokens.ANA, OWN, report(stated));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void tenImagesAreTheMost() {
        List<String> images = IntStream.range(0, 11).mapToObj((at) -> image(image(Tokens.ANA), "A talk")).toList();
        assertThat(this.desk.status(HttpMethod.POST, Tokens.ANA, OWN, report(String.join(",", images)))).isEqualTo(422);
        assertThat(this.desk.draft(Tokens.ANA, report(String.join(",", images.subList(0, 10)))).json().get("images"))
            .hasSize(10);
    }

    @Test
    void sizesCannotBeMadeUp() {
        String id = image(Tokens.ANA);
        for (String field : List.of("\"sizes\": []", "\"ref\": \"https://evil.example/x.png\"", "\"width\": 9")) {
            assertThat(this.desk.status(HttpMethod.POST, Tokens.ANA, OWN,
                    report("{\"id\": \"%s\", %s}".formatted(id, field))))
                .isEqualTo(400);
        }
        // Nor by another name for the same image.
        assertThat(
                this.desk.status(HttpMethod.POST, Tokens.ANA, OWN, report(image(id.replace("400x100", "400x99"), "A"))))
            .isEqualTo(422);
    }

    @Test
    void whatIsHandedInSaysWhatItsImagesShow() {
        Paper draft = this.desk.draft(Tokens.ANA, report("""
                {"id": "%s"}""".formatted(image(Tokens.ANA))));
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.POST, Tokens.ANA, OWN + "/" + draft.id() + "/submit",
                "", "If-Match", draft.tag());
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo("/images/0/alt");
        Paper told = this.desk.change(Tokens.ANA, draft,
                "{\"images\": [%s]}".formatted(image(draft.json().at("/images/0/id").asString(), "A talk")));
        assertThat(this.desk.submit(Tokens.ANA, told).status()).isEqualTo("submitted");
    }

    @Test
    void newImagesOfWhatIsApprovedAreShownAtOnceAndSayWhatTheyShow() {
        Paper approved = this.desk.approved(Tokens.ANA, Desk.IN_APAC);
        String id = image(Tokens.ANA);
        assertThat(this.desk.status(HttpMethod.PATCH, Tokens.ANA, OWN + "/" + approved.id(),
                "{\"images\": [{\"id\": \"%s\"}]}".formatted(id), "If-Match", approved.tag()))
            .isEqualTo(422);
        Paper changed = this.desk.change(Tokens.ANA, approved, "{\"images\": [%s]}".formatted(image(id, "A talk")));
        assertThat(changed.status()).isEqualTo("approved");
        assertThat(this.desk.api().json("/api/v1/achievements/" + approved.id()).at("/images/0/id").asString())
            .isEqualTo(id);
    }

    @Test
    void aScriptThatRunsTwiceMakesNothingNew() {
        String path = OWN + "/by-client-id/" + UUID.randomUUID();
        String report = report(image(image(Tokens.ANA), "A talk"));
        Paper first = Desk.paper(this.desk.send(HttpMethod.PUT, Tokens.ANA, path, report), 201);
        assertThat(Desk.paper(this.desk.send(HttpMethod.PUT, Tokens.ANA, path, report), 200)).isEqualTo(first);
    }

    @Test
    void aDigestShowsTheImagesOfWhatItTells() {
        Paper approved = this.desk.approved(Tokens.ANA, report(image(image(Tokens.ANA), "A talk")));
        String own = image(Tokens.CAL);
        Paper digest = digest(approved.id(), "/api/v1/images/" + own + "/400.jpg");
        Paper published = Desk.paper(this.desk.send(HttpMethod.POST, Tokens.CAL,
                "/api/v1/digests/" + digest.id() + "/publish", "", "If-Match", digest.tag()), 200);
        String path = "/api/v1/digests/" + published.id();
        JsonNode issue = this.desk.api().json(path);
        String ref = approved.json().at("/images/0/ref").asString();
        assertThat(issue.at("/sections/0/items/0/images/0/ref").asString()).isEqualTo(ref);
        String base = "http://localhost:8080";
        String small = ref.replace("/400.", "/320.");
        assertThat(text(path + ".md")).contains("![A talk](" + base + ref + ")",
                "![](" + base + "/api/v1/images/" + own + "/400.jpg)");
        assertThat(text(path + ".html")).contains("src=\"" + base + ref + "\"",
                "srcset=\"" + base + small + " 320w, " + base + ref + " 400w\"", "width=\"400\"", "height=\"100\"");
        assertThat(text(path + ".atom")).contains(base + ref);
    }

    @Test
    void aDigestShowsNoImageThatIsNotThere() {
        Paper approved = this.desk.approved(Tokens.ANA, Desk.IN_APAC);
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.POST, Tokens.CAL, "/api/v1/digests",
                digestText(approved.id(), "/api/v1/images/" + UNKNOWN + "/64.jpg"));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo("/images/0/ref");
    }

    @Test
    void whatAnyRecordNamesIsInUse() {
        String drafted = image(Tokens.ANA);
        Paper draft = this.desk.draft(Tokens.ANA, report(image(drafted, "A talk")));
        assertUse(drafted, true, false);

        String read = image(Tokens.ANA);
        Paper approved = this.desk.approved(Tokens.ANA, report(image(read, "A talk")));
        assertUse(read, true, true);

        String next = image(Tokens.ANA);
        Paper edited = this.desk.change(Tokens.ANA, approved,
                "{\"title\": \"Another title\", \"images\": [%s]}".formatted(image(next, "Another")));
        assertThat(edited.status()).isEqualTo("submitted");
        assertUse(read, true, true);
        assertUse(next, true, false);

        String ofADigest = image(Tokens.CAL);
        Paper digest = digest(approved.id(), "/api/v1/images/" + ofADigest + "/320.jpg");
        assertUse(ofADigest, true, false);
        Paper published = Desk.paper(this.desk.send(HttpMethod.POST, Tokens.CAL,
                "/api/v1/digests/" + digest.id() + "/publish", "", "If-Match", digest.tag()), 200);
        assertUse(ofADigest, true, true);
        Paper without = Desk.paper(this.desk.send(HttpMethod.PATCH, Tokens.CAL, "/api/v1/digests/" + digest.id(),
                "{\"images\": []}", "If-Match", published.tag()), 200);
        Desk.paper(this.desk.send(HttpMethod.POST, Tokens.CAL, "/api/v1/digests/" + digest.id() + "/publish",
                "{\"correction\": \"Without the image\"}", "If-Match", without.tag()), 200);
        // A former revision can still be read.
        assertUse(ofADigest, true, true);

        assertThat(this.desk.status(HttpMethod.DELETE, Tokens.ANA, OWN + "/" + draft.id(), "", "If-Match", draft.tag()))
            .isEqualTo(204);
        assertUse(drafted, false, false);
    }

    private void assertUse(String id, boolean named, boolean shown) {
        Set<ImageId> images = Set.of(ImageId.of(id).orElseThrow());
        assertThat(this.uses).hasSize(2);
        assertThat(this.uses.stream().flatMap((use) -> use.named(images).stream()).collect(Collectors.toSet()))
            .isEqualTo(named ? images : Set.of());
        assertThat(this.uses.stream().flatMap((use) -> use.shown(images).stream()).collect(Collectors.toSet()))
            .isEqualTo(shown ? images : Set.of());
    }

    private Paper digest(String achievementId, String image) {
        return Desk.paper(
                this.desk.send(HttpMethod.POST, Tokens.CAL, "/api/v1/digests", digestText(achievementId, image)), 201);
    }

    private static String digestText(String achievementId, String image) {
        return """
                {"slug": "d-%s", "title": "A digest", "period": "2021-Q3", "images": [{"ref": "%s"}],
                 "sections": [{"id": "main", "title": "Main", "items": [{"achievementId": "%s"}]}]}"""
            .formatted(UUID.randomUUID(), image, achievementId);
    }

    private String image(Caller who) {
        // The same file again would be the same image.
        byte[] file = Pictures.joined(Pictures.jpeg(400, 100),
                UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        ResponseEntity<byte[]> answer = this.desk.api()
            .post(ImagesTests.IMAGES, Tokens.bearer(who, "highlights-service"), file, "image/jpeg");
        return Objects.requireNonNull(Api.json(answer).get("id")).asString();
    }

    private static String image(String id, String alt) {
        return """
                {"id": "%s", "alt": "%s"}""".formatted(id, alt);
    }

    private static String report(String images) {
        return Desk.IN_APAC.replaceFirst("\\{", "{\"images\": [" + images.replace("$", "\\$") + "], ");
    }

    private String text(String path) {
        return new String(this.desk.api().bytes(path), StandardCharsets.UTF_8);
    }

}
