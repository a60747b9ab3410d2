package dev.plaudit.acceptance.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import dev.plaudit.acceptance.Visitor;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

import static org.awaitility.Awaitility.await;

/**
 * Words, people, communities, events and talks with {@link HostileText} in every field
 * that takes text, written by those who may.
 */
final class HostileRecords {

    /** By when services know each other's records. */
    private static final Duration KNOWN = Duration.ofSeconds(60);

    final HostileText text = new HostileText();

    final Visitor ana = Visitor.signedIn("ana");

    final Visitor nia = Visitor.signedIn("nia");

    final Visitor max = Visitor.signedIn("max");

    final Visitor ada = Visitor.signedIn("ada");

    /** What stands for ids in bodies and addresses. */
    private final Map<String, String> ids = new HashMap<>();

    HostileRecords() {
        this.ids.put("RUN", this.text.run());
        this.ids.put("WORD", "hostile-" + this.text.run());
        this.ids.put("ADDRESS", HostileText.ADDRESS);
        JsonNode me = this.nia.read("/api/v1/me");
        this.ids.put("ACCOUNT", me.get("id").asString());
        writeWords();
        writePeople();
        writeEvents();
        writeNotes();
    }

    private void writeWords() {
        for (String vocabulary : new String[] { "programs", "regions", "topics", "event-kinds" }) {
            this.ada.done(201, "PUT", in("/api/v1/%s/WORD".formatted(vocabulary)), in(
                    "{\"name\": ~X.name~, \"description\": ~X.description~, \"url\": \"ADDRESS\", \"aliases\": [~X.alias~]}"
                        .replace("X", vocabulary)),
                    "If-None-Match", "*");
        }
        this.ada.done(201, "PUT", in("/api/v1/kinds/WORD"),
                in("""
                        {"name": ~kinds.name~, "description": ~kinds.description~, "aliases": [~kinds.alias~], "creditRole": "actor",
                         "definition": {"label": {"en": ~kind.label 100~, "zh": ~kind.label.zh 100~},
                          "fields": [
                           {"id": "line", "type": "text", "label": {"en": ~line.label 100~, "zh": ~line.label.zh 100~},
                            "help": {"en": ~line.help~, "zh": ~line.help.zh~}},
                           {"id": "story", "type": "long-text", "label": {"en": ~story.label 100~}, "help": {"en": ~story.help~}},
                           {"id": "address", "type": "web-address", "label": {"en": ~address.label 100~}},
                           {"id": "choice", "type": "choice", "label": {"en": ~choice.label 100~},
                            "choices": [{"id": "one", "label": {"en": ~choice.one 100~, "zh": ~choice.one.zh 100~}}]}],
                          "roles": [{"id": "actor", "label": {"en": ~role.label 100~}}],
                          "reach": [{"id": "sold", "label": {"en": ~reach.label 100~}, "unit": {"en": ~reach.unit 40~}}],
                          "programs": [{"program": "GDE", "label": {"en": ~kind.label.gde 100~},
                           "fieldLabels": {"line": {"en": ~line.label.gde 100~}}}]}}"""),
                "If-None-Match", "*");
        this.ada.done(201, "PUT", in("/api/v1/review-reasons/WORD"),
                in("""
                        {"name": {"en": ~reason.name 100~, "zh": ~reason.name.zh 100~}, "text": {"en": ~reason.text~, "zh": ~reason.text.zh~},
                         "decisions": ["request-changes", "reject", "duplicate"]}"""),
                "If-None-Match", "*");
    }

    private void writePeople() {
        make("PERSON", this.ada, "people",
                """
                        {"name": ~person.name~, "aliases": [~person.alias~], "country": "SG", "affiliation": ~person.affiliation~,
                         "urls": ["ADDRESS"], "topics": [~person.topic 60~], "memberships": [{"program": "GDE", "role": "expert"}]}""");
        make("TWIN", this.ada, "people", """
                {"name": ~twin.name~, "country": "SG", "affiliation": ~twin.affiliation~,
                 "memberships": [{"program": "GDE", "role": "expert"}]}""");
        make("COMMUNITY", this.ada, "communities",
                """
                        {"name": ~community.name~, "program": "TFUG", "city": ~community.city~, "country": "SG", "urls": ["ADDRESS"]}""");
        // It is never asked, since it is not active.
        make("WEBHOOK", this.ada, "webhooks", """
                {"url": "https://8.8.8.8/?'onload='pwned=1", "types": ["achievement.approved"],
                 "description": ~webhook.description~, "active": false}""");
    }

    private void writeEvents() {
        makeOnceKnown("EVENT", "/api/v1/events", """
                {"title": ~event.title~, "description": ~event.description markdown~, "kind": "WORD", "mode": "online",
                 "startDate": "2026-09-12", "city": ~event.city~, "country": "SG", "hostCommunityIds": ["COMMUNITY"],
                 "hostPersonIds": ["PERSON"], "urls": ["ADDRESS"]}""");
        makeOnceKnown("TALK", "/api/v1/talks",
                """
                        {"title": ~talk.title~, "summary": ~talk.summary markdown~, "speakerIds": ["PERSON"], "language": "en",
                         "topics": [~talk.topic 60~], "slideUrls": ["ADDRESS"], "codeUrls": ["ADDRESS"], "otherUrls": ["ADDRESS"]}""");
        this.ana.done(201, "POST", in("/api/v1/talks/TALK/deliveries"),
                in("""
                        {"eventId": "EVENT", "communityId": "COMMUNITY", "date": "2026-09-12", "recordingUrls": ["ADDRESS"]}"""),
                "If-Match", "*");
    }

    /** What people say of themselves and of each other, and why it was decided so. */
    private void writeNotes() {
        this.nia.done(200, "PATCH", "/api/v1/me", in("""
                {"name": ~me.name~, "aliases": [~me.alias~], "affiliation": ~me.affiliation~, "urls": ["ADDRESS"],
                 "topics": [~me.topic 60~]}"""), "If-Match", "*");
        this.ana.done(201, "POST", "/api/v1/me/tokens", in("{\"name\": ~token.name 100~, \"scopes\": [\"read\"]}"));
        make("MERGE", this.max, "merges", "{\"from\": \"TWIN\", \"into\": \"PERSON\", \"reason\": ~merge.reason~}");
        this.max.done(200, "DELETE",
                in("/api/v1/merges/MERGE?reason=")
                        + URLEncoder.encode(this.text.written("merge.undone"), StandardCharsets.UTF_8),
                "", "If-Match", "*");
        make("CLAIM", this.nia, "claims", "{\"personId\": \"TWIN\", \"note\": ~claim.declined~}");
        decline("/api/v1/claims/CLAIM", "claim.reason");
        make("CLAIM", this.nia, "claims", "{\"personId\": \"PERSON\", \"note\": ~claim.note~}");
        make("MEMBERSHIP", this.nia, "memberships", """
                {"program": "TFUG", "role": "member", "communityId": "COMMUNITY", "note": ~membership.declined~}""");
        decline("/api/v1/memberships/MEMBERSHIP", "membership.reason");
        make("MEMBERSHIP", this.nia, "memberships", """
                {"program": "TFUG", "role": "lead", "communityId": "COMMUNITY", "note": ~membership.note~}""");
        this.ada.done(200, "PUT", in("/api/v1/accounts/ACCOUNT/roles"),
                in("{\"roles\": [], \"reason\": ~roles.reason~}"), "If-Match", "*");
    }

    private void decline(String path, String reason) {
        this.max.done(200, "PUT", in(path), in("{\"decision\": \"decline\", \"reason\": ~%s~}".formatted(reason)),
                "If-Match", "*");
    }

    void make(String name, Visitor who, String list, String json) {
        this.ids.put(name, who.done(201, "POST", "/api/v1/" + list, in(json)).findValue("id").asString());
    }

    /** Makes it as soon as all that it names is known there. */
    void makeOnceKnown(String name, String path, String json) {
        String body = in(json);
        await().atMost(KNOWN)
            .until(() -> this.ana.write("POST", path + "?validateOnly=true", body)
                .statusCode() != HttpStatus.UNPROCESSABLE_CONTENT.value());
        this.ids.put(name, this.ana.done(201, "POST", path, body).get("id").asString());
    }

    /** JSON or an address with hostile texts and ids in their places. */
    String in(String pattern) {
        String filled = this.text.in(pattern);
        for (Map.Entry<String, String> id : this.ids.entrySet()) {
            filled = filled.replace(id.getKey(), id.getValue());
        }
        return filled;
    }

    void name(String name, String id) {
        this.ids.put(name, id);
    }

}
