package dev.plaudit.people;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.people.persons.People;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.AtOnce;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@WithScene
class MergeTests {

    @Autowired
    private Scene scene;

    @Autowired
    private People people;

    @Test
    void theKeptPersonShowsWhatWasKnownOfBoth() {
        String into = person("Kept", "KR", "GDE");
        String from = this.scene.person("""
                {"name": "%s", "aliases": ["Старый"], "country": "JP", "urls": ["https://a.example/old"],
                 "topics": ["Quantum"], "memberships": [{"program": "TFUG", "role": "lead"}]}"""
            .formatted(Scene.fresh("Given Up")));
        JsonNode given = read(from);
        merge(Tokens.MIA, from, into);

        JsonNode kept = read(into);
        assertThat(kept.get("country").asString()).isEqualTo("KR");
        assertThat(Api.texts(kept.get("aliases"))).contains(given.get("name").asString(), "Старый");
        assertThat(Api.texts(kept.get("urls"))).contains("https://a.example/old");
        assertThat(Api.texts(kept.get("topics"))).contains("Quantum");
        assertThat(Api.texts(kept.get("programs"))).containsExactly("GDE", "TFUG");
        assertThat(kept.get("memberships")).hasSize(2);
        assertThat(Api.texts(kept.get("formerIds"))).containsExactly(from);
        assertThat(this.scene.api().ids("/api/v1/people?topic=quantum&program=TFUG")).contains(into);
        assertThat(this.scene.api().ids("/api/v1/people?q=Старый")).containsExactly(into);
        assertThat(this.scene.api().ids("/api/v1/people?formerId=" + from)).containsExactly(into);
    }

    @Test
    void theFormerAddressLeadsToTheKeptPersonAndFollowersHearOfIt() {
        String into = person("Kept", "KR", "GDE");
        String from = person("Given Up", "KR", "GDE");
        String since = "/api/v1/people?limit=100&updatedSince=" + read(from).get("updatedAt").asString();
        merge(Tokens.MIA, from, into);
        ResponseEntity<byte[]> moved = this.scene.api().get("/api/v1/people/" + from);
        assertThat(moved.getStatusCode()).isIn(HttpStatus.PERMANENT_REDIRECT, HttpStatus.OK);
        assertThat(changes(since)).anySatisfy(
                (change) -> assertThat(change.toString()).contains("\"id\":\"%s\",\"deleted\":true".formatted(from)))
            .anySatisfy((change) -> {
                assertThat(change.get("id").asString()).isEqualTo(into);
                assertThat(change.path("formerIds").toString()).contains(from);
            });
        assertThat(this.scene.api().ids("/api/v1/people?program=GDE&q=Given&limit=100")).doesNotContain(from);
    }

    @Test
    void undoneItIsAsBefore() {
        String into = person("Kept", "KR", "GDE");
        String from = person("Given Up", "KR", "TFUG");
        JsonNode keptBefore = withoutTime(read(into));
        JsonNode givenBefore = withoutTime(read(from));
        String newest = read(into).get("updatedAt").asString();
        JsonNode merge = merge(Tokens.MIA, from, into);
        assertThat(withoutTime(read(into))).isNotEqualTo(keptBefore);
        String path = "/api/v1/merges/" + id(merge);
        this.scene.sent(HttpStatus.PRECONDITION_REQUIRED, HttpMethod.DELETE, path, Tokens.MIA, "");
        this.scene.sent(HttpStatus.PRECONDITION_FAILED, HttpMethod.DELETE, path, Tokens.MIA, "", HttpHeaders.IF_MATCH,
                "\"v99\"");
        JsonNode undone = Api.json(this.scene.sent(HttpStatus.OK, HttpMethod.DELETE, path + "?reason=two people",
                Tokens.MIA, "", HttpHeaders.IF_MATCH, merge.get("etag").asString()));
        assertThat(undone.get("undone").asBoolean()).isTrue();
        assertThat(undone.get("undoneReason").asString()).isEqualTo("two people");
        assertThat(withoutTime(read(into))).isEqualTo(keptBefore);
        assertThat(withoutTime(read(from))).isEqualTo(givenBefore);
        assertThat(read(into).get("updatedAt").asString()).isGreaterThan(newest);
        assertThat(this.scene.api().ids("/api/v1/people?formerId=" + from)).isEmpty();
        this.scene.sent(HttpStatus.CONFLICT, HttpMethod.DELETE, path, Tokens.MIA, "", HttpHeaders.IF_MATCH, "*");
        JsonNode again = merge(Tokens.MIA, from, into);
        assertThat(id(again)).isNotEqualTo(id(merge));
        assertThat(Api.texts(read(into).get("formerIds"))).containsExactly(from);
        JsonNode audit = this.scene.read(Tokens.ADA, "/api/v1/audit?record=people/" + from + "&action=MERGE_PEOPLE");
        assertThat(audit.get("total").asInt()).isEqualTo(3);
        assertThat(audit.toString()).contains("taken back: two people", "into " + into + ": the same");
    }

    @Test
    void chainsLeadToTheEndAndComeApartAgain() {
        String first = person("First", "KR", "GDE");
        String second = person("Second", "KR", "GDE");
        String third = person("Third", "KR", "GDE");
        JsonNode secondBefore = withoutTime(read(second));
        JsonNode thirdBefore = withoutTime(read(third));
        JsonNode one = merge(Tokens.MIA, first, second);
        JsonNode two = merge(Tokens.MIA, second, third);
        assertThat(Api.texts(read(third).get("formerIds"))).containsExactly(first, second);
        assertThat(this.people.resolve(first).orElseThrow().id()).isEqualTo(third);
        refused(HttpStatus.CONFLICT, Tokens.MIA, third, first);
        refused(HttpStatus.CONFLICT, Tokens.MIA, first, third);
        refused(HttpStatus.CONFLICT, Tokens.MIA, third, third);

        undo(one);
        assertThat(Api.texts(read(third).get("formerIds"))).containsExactly(second);
        assertThat(read(first).get("id").asString()).isEqualTo(first);
        undo(two);
        assertThat(withoutTime(read(second))).isEqualTo(secondBefore);
        assertThat(withoutTime(read(third))).isEqualTo(thirdBefore);
        merge(Tokens.MIA, third, second);
        assertThat(Api.texts(read(second).get("formerIds"))).containsExactly(third);
    }

    @Test
    void bothPersonsMustBeInScope() {
        String korean = person("Korean", "KR", "GDE");
        String nigerian = person("Nigerian", "NG", "GDE");
        refused(HttpStatus.FORBIDDEN, Tokens.MIA, korean, nigerian);
        refused(HttpStatus.FORBIDDEN, Tokens.MIA, nigerian, korean);
        JsonNode merge = merge(Tokens.MAX, korean, nigerian);
        this.scene.sent(HttpStatus.OK, HttpMethod.GET, "/api/v1/merges/" + id(merge), Tokens.MIA, "");
        assertThat(ids(this.scene.read(Tokens.MIA, "/api/v1/merges?person=" + korean))).containsExactly(id(merge));
        this.scene.sent(HttpStatus.FORBIDDEN, HttpMethod.DELETE, "/api/v1/merges/" + id(merge), Tokens.MIA, "",
                HttpHeaders.IF_MATCH, "*");
        this.scene.sent(HttpStatus.OK, HttpMethod.DELETE, "/api/v1/merges/" + id(merge), Tokens.ADA, "",
                HttpHeaders.IF_MATCH, "*");
    }

    @Test
    void nobodyMergesThemselves() {
        Member manager = this.scene.signedIn(Tokens.MAX, "KR");
        String own = claimedBy(manager);
        String other = person("Other", "KR", "GDE");
        refused(HttpStatus.FORBIDDEN, manager, own, other);
        refused(HttpStatus.FORBIDDEN, manager, other, own);
        JsonNode merge = merge(Tokens.MIA, other, own);
        this.scene.sent(HttpStatus.FORBIDDEN, HttpMethod.DELETE, "/api/v1/merges/" + id(merge), manager, "",
                HttpHeaders.IF_MATCH, "*");
    }

    @Test
    void twoPersonsWithAccountsAreNotMergedAndOneKeepsItsAccount() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        Member bo = this.scene.signedIn(Tokens.NIA, "KR");
        String hers = claimedBy(nia);
        String his = claimedBy(bo);
        refused(HttpStatus.CONFLICT, Tokens.MAX, hers, his);
        String unclaimed = person("Unclaimed", "KR", "GDE");
        merge(Tokens.MAX, hers, unclaimed);
        assertThat(this.people.resolve(nia.personId()).orElseThrow().id()).isEqualTo(unclaimed);
        refused(HttpStatus.CONFLICT, Tokens.MAX, his, unclaimed);
    }

    @Test
    void hiddenPersonsAreNotKnown() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        String other = person("Other", "KR", "GDE");
        String request = "{\"from\": \"%s\", \"into\": \"%s\", \"reason\": \"r\"}";
        assertThat(post(Tokens.ADA, request.formatted(nia.personId(), other)).getBody())
            .isEqualTo(post(Tokens.ADA, request.formatted("nobody-at-all", other)).getBody());
        assertThat(post(Tokens.ADA, request.formatted(other, nia.personId())).getStatusCode().value()).isEqualTo(422);
    }

    @Test
    void ofTwoMergesAtOnceThatExcludeEachOtherOneIsRefused() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<String> two = List.of(person("One", "KR", "GDE"), person("Two", "KR", "GDE"));
            List<ResponseEntity<byte[]>> answers = AtOnce.run(2, (at) -> post(Tokens.MIA,
                    "{\"from\": \"%s\", \"into\": \"%s\", \"reason\": \"r\"}".formatted(two.get(at), two.get(1 - at))));
            assertThat(answers).allSatisfy((answer) -> assertThat(answer.getStatusCode().value()).isIn(201, 409));
            assertThat(answers.stream().filter((answer) -> answer.getStatusCode().value() == 201).count())
                .isLessThanOrEqualTo(1);
            assertThat(two.stream().filter((id) -> this.people.find(id).orElseThrow().mergedInto() == null))
                .isNotEmpty();
        }
    }

    @Test
    void aMergeThatAClaimMadeIsTakenBackByTheManagersOfTheClaimedPerson() {
        Member nia = this.scene.signedIn(Tokens.NIA, "AQ");
        String target = claimedBy(nia);
        JsonNode merge = this.scene.read(Tokens.MIA, "/api/v1/merges?person=" + target).get("items").get(0);
        assertThat(merge.get("from").asString()).isEqualTo(nia.personId());
        undo(merge);
        assertThat(read(target).get("formerIds")).isEmpty();
        assertThat(this.people.resolve(nia.personId()).orElseThrow().id()).isEqualTo(nia.personId());
        assertThat(this.people.whole(target).orElseThrow().accountId()).isEmpty();
    }

    @Test
    void whatEndedBetweenItsTwoWritesShowsNothingAndCanBeDoneAgain() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        String into = person("Kept", "KR", "GDE");
        JsonNode before = withoutTime(read(into));
        this.people.change(into, (person) -> person.with(person.standing().pointingTo(nia.personId())));
        assertThat(withoutTime(read(into))).isEqualTo(before);
        assertThat(this.people.whole(into).orElseThrow().accountId()).isEmpty();
        JsonNode claim = Api.json(this.scene.sent(HttpStatus.CREATED, HttpMethod.POST, "/api/v1/claims", nia,
                "{\"personId\": \"%s\"}".formatted(into)));
        this.scene.confirmed(Tokens.MIA, claim, "claims");
        assertThat(Api.texts(read(into).get("formerIds"))).containsExactly(nia.personId());
    }

    private String claimedBy(Member member) {
        String target = person("Target", "KR", "GDE");
        JsonNode claim = Api.json(this.scene.sent(HttpStatus.CREATED, HttpMethod.POST, "/api/v1/claims", member,
                "{\"personId\": \"%s\"}".formatted(target)));
        this.scene.confirmed(Tokens.ADA, claim, "claims");
        return target;
    }

    private String person(String name, String country, String program) {
        return this.scene.person("""
                {"name": "%s", "country": "%s", "memberships": [{"program": "%s", "role": "expert"}]}"""
            .formatted(Scene.fresh(name), country, program));
    }

    private JsonNode merge(Member member, String from, String into) {
        ResponseEntity<byte[]> answer = post(member,
                "{\"from\": \"%s\", \"into\": \"%s\", \"reason\": \"the same\"}".formatted(from, into));
        assertThat(answer.getStatusCode()).as(() -> Scene.body(answer)).isEqualTo(HttpStatus.CREATED);
        return Api.json(answer);
    }

    private void undo(JsonNode merge) {
        this.scene.sent(HttpStatus.OK, HttpMethod.DELETE, "/api/v1/merges/" + id(merge), Tokens.MIA, "",
                HttpHeaders.IF_MATCH, "*");
    }

    private void refused(HttpStatus status, Member member, String from, String into) {
        ResponseEntity<byte[]> answer = post(member,
                "{\"from\": \"%s\", \"into\": \"%s\", \"reason\": \"r\"}".formatted(from, into));
        assertThat(answer.getStatusCode()).as(() -> Scene.body(answer)).isEqualTo(status);
    }

    private ResponseEntity<byte[]> post(Member member, String json) {
        return this.scene.send(HttpMethod.POST, "/api/v1/merges", member, json);
    }

    private JsonNode read(String person) {
        return this.scene.api().json("/api/v1/people/" + person);
    }

    private List<JsonNode> changes(String path) {
        return this.scene.api().json(path).get("items").valueStream().toList();
    }

    private static JsonNode withoutTime(JsonNode person) {
        return ((ObjectNode) person).without("updatedAt");
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items").valueStream().map(MergeTests::id).toList();
    }

    private static String id(JsonNode merge) {
        return merge.get("id").asString();
    }

}
