package dev.plaudit.acceptance.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

import dev.plaudit.acceptance.Visitor;
import tools.jackson.databind.JsonNode;

/**
 * Achievements in every state, and a digest, with {@link HostileText} in every field that
 * takes text.
 */
final class HostileReports {

    private static final String REPORT = """
            {"title": ~NAME.title~, "summary": ~NAME.summary 280~, "description": ~NAME.description markdown~, "kind": "WORD",
             "credits": [{"name": ~NAME.credit~, "role": ~NAME.role 60~}, {"personId": "PERSON"}, {"communityId": "COMMUNITY"}],
             "links": [{"label": ~NAME.link~, "url": "https://pwn.invalid/NAME-RUN?'onload='pwned=1"}],
             "topics": [~NAME.topic 60~, "WORD"], "countries": ["SG"], "region": "apac", "language": "en", "date": "2026-09-12",
             "reach": [{"metric": "sold", "value": 5, "source": ~NAME.source~}, {"metric": ~NAME.metric 60~, "value": 3}],
             "images": [{"id": "IMAGE", "alt": ~NAME.alt~, "caption": ~NAME.caption~, "credit": ~NAME.photographer~}],
             "eventIds": ["EVENT"], "talkIds": ["TALK"],
             "details": {"line": ~NAME.line~, "story": ~NAME.story markdown~, "address": "ADDRESS", "choice": "one"}}""";

    private static final String DIGEST = """
            {"slug": "DIGEST", "title": ~digest.older~, "period": "2026-Q3", "program": "GDE", "language": "en",
             "intro": ~digest.intro markdown~, "outro": ~digest.outro markdown~,
             "authors": [{"name": ~author.name~, "jobTitle": ~author.job~}],
             "legend": [{"program": "GDE", "name": ~legend.name~, "description": ~legend.description~, "url": "ADDRESS"}],
             "editions": [{"url": "ADDRESS", "label": ~edition.label~}],
             "images": [{"ref": "PICTURE", "alt": ~picture.alt~, "caption": ~picture.caption~, "credit": ~picture.credit~}],
             "sections": [{"id": "apac", "title": ~section.title~, "intro": ~section.intro markdown~, "items": [
              {"achievementId": "TOLD", "text": ~item.text markdown~, "title": ~item.title~,
               "line": "'onload='pwned=1 $(9801540+7) {title}",
               "images": [{"ref": "PICTURE", "alt": ~item.alt~, "caption": ~item.caption~, "credit": ~item.credit~}]}]}]}""";

    private final HostileRecords records;

    private final Visitor mia = Visitor.signedIn("mia");

    private final Visitor cal = Visitor.signedIn("cal");

    HostileReports(HostileRecords records) {
        this.records = records;
        JsonNode image = records.ana.send("/api/v1/images", "image/png", picture());
        records.name("IMAGE", image.get("id").asString());
        records.name("PICTURE", image.get("url").asString());
        records.name("DIGEST", records.in("WORD"));
        report("DRAFT");
        report("WAITING");
        report("REFUSED");
        report("COPY");
        report("TOLD");
        tell();
        submit("WAITING");
        comment("WAITING", "submitter", "comment.text");
        comment("WAITING", "managers", "comment.inside");
        submit("REFUSED");
        decide("REFUSED", "reject", ", \"reason\": ~refused.reason~");
        submit("COPY");
        decide("COPY", "duplicate", ", \"reason\": ~copy.reason~, \"duplicateOf\": \"TOLD\"");
        compose();
    }

    /** Asked to change, changed, approved, recommended, and changed again. */
    private void tell() {
        submit("TOLD");
        decide("TOLD", "request-changes",
                ", \"reason\": ~asked.reason~, \"comments\": [{\"pointer\": \"/title\", \"text\": ~asked.comment~}]");
        change("{\"summary\": ~told.summary 280~}");
        submit("TOLD");
        decide("TOLD", "approve", ", \"reason\": ~approved.reason~");
        this.mia.done(200, "POST", this.records.in("/api/v1/achievements/TOLD/nominations"),
                this.records.in("{\"note\": ~nomination.note~}"));
        change("{\"title\": ~told.newer~}");
    }

    private void compose() {
        this.cal.done(201, "POST", "/api/v1/digests", this.records.in(DIGEST));
        String digest = this.records.in("/api/v1/digests/DIGEST");
        this.cal.done(200, "POST", digest + "/publish", "", "If-Match", "*");
        this.cal.done(200, "PATCH", digest, this.records.in("{\"title\": ~digest.title~}"), "If-Match", "*");
        this.cal.done(200, "POST", digest + "/publish", this.records.in("{\"correction\": ~digest.correction~}"),
                "If-Match", "*");
        this.cal.done(200, "PATCH", digest, this.records.in("{\"title\": ~digest.newer~}"), "If-Match", "*");
    }

    private void report(String name) {
        this.records.makeOnceKnown(name, "/api/v1/me/achievements",
                REPORT.replace("NAME", name.toLowerCase(java.util.Locale.ROOT)));
    }

    private void submit(String name) {
        String mine = mine(name);
        this.records.ana.done(200, "POST", mine + "/submit", "", "If-Match", this.records.ana.tag(mine));
    }

    private void change(String json) {
        String mine = mine("TOLD");
        this.records.ana.done(200, "PATCH", mine, this.records.in(json), "If-Match", this.records.ana.tag(mine));
    }

    private void decide(String name, String decision, String more) {
        this.mia.done(200, "POST", this.records.in("/api/v1/achievements/%s/reviews".formatted(name)),
                this.records.in("{\"decision\": \"%s\"%s}".formatted(decision, more)), "If-Match",
                this.records.ana.tag(mine(name)));
    }

    private void comment(String name, String audience, String field) {
        this.mia.done(201, "POST", this.records.in("/api/v1/achievements/%s/comments".formatted(name)),
                this.records.in("{\"text\": ~%s~, \"audience\": \"%s\"}".formatted(field, audience)));
    }

    private String mine(String name) {
        return this.records.in("/api/v1/me/achievements/" + name);
    }

    private static byte[] picture() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", file);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return file.toByteArray();
    }

}
