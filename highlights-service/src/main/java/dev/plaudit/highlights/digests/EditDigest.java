package dev.plaudit.highlights.digests;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.writes.FieldChecks;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.MergePatch;

/**
 * What curators do with a digest before everybody reads it.
 */
@Component
class EditDigest {

    private final Digests digests;

    private final DigestRules rules;

    private final MergePatch patch;

    EditDigest(Digests digests, DigestRules rules, MergePatch patch) {
        this.digests = digests;
        this.rules = rules;
        this.patch = patch;
    }

    Digest draft(Caller caller, NewDigest stated) {
        Member member = caller.require(HighlightsOperation.EDIT_DIGESTS);
        DigestContent content = stated.content();
        this.rules.check(content, null);
        this.rules.checkName(stated.name());
        return this.digests.add(Digest.draft(stated.name(), content, Editor.of(member)));
    }

    Digest one(Caller caller, String slug) {
        caller.require(HighlightsOperation.EDIT_DIGESTS);
        return this.digests.find(slug).orElseThrow(NotFoundException::new);
    }

    Digest change(Caller caller, String slug, IfMatch seen, ObjectNode changes) {
        Member member = caller.require(HighlightsOperation.EDIT_DIGESTS);
        Digest digest = this.digests.seen(slug, seen);
        DigestContent wanted = this.patch.apply(digest.content(), changes);
        this.rules.check(wanted, digest.content());
        return this.digests.replace(digest.edited(wanted, Editor.of(member)));
    }

    /**
     * Puts an achievement into a section, or sets it aside.
     */
    Digest pick(Caller caller, String slug, String achievementId, IfMatch seen, HighlightBody body) {
        Member member = caller.require(HighlightsOperation.EDIT_DIGESTS);
        Digest digest = this.digests.seen(slug, seen);
        if (body.state() != null && body.state() != Highlight.State.SELECTED) {
            this.rules.requirePublic(List.of(achievementId));
            return this.digests.replace(digest.setAside(new Highlight(achievementId, body.state()), Editor.of(member)));
        }
        DigestContent wanted = selected(digest.content(), achievementId, body);
        this.rules.check(wanted, digest.content());
        return this.digests.replace(digest.edited(wanted, Editor.of(member)));
    }

    private static DigestContent selected(DigestContent content, String achievementId, HighlightBody body) {
        String section = body.section();
        FieldChecks checks = new FieldChecks();
        checks.needed("/section", section);
        checks.require("/section",
                section == null || content.allSections().anyMatch((each) -> each.id().equals(section)),
                "is no section of this digest");
        checks.require("/position", body.position() == null || body.position() >= 0, "is less than nothing");
        checks.text("/text", body.text(), 0, 20_000);
        checks.finish();
        if (section == null) {
            throw new IllegalStateException("Refused before");
        }
        DigestContent.Item before = content.item(achievementId)
            .orElseGet(() -> new DigestContent.Item(achievementId, null, List.of()));
        DigestContent.Item item = new DigestContent.Item(achievementId,
                (body.text() != null) ? body.text() : before.text(), before.images());
        return content.with(section, (body.position() != null) ? body.position() : Integer.MAX_VALUE, item);
    }

}
