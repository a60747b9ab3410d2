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

    private final PublishedDigests published;

    private final DigestRules rules;

    private final MergePatch patch;

    EditDigest(Digests digests, PublishedDigests published, DigestRules rules, MergePatch patch) {
        this.digests = digests;
        this.published = published;
        this.rules = rules;
        this.patch = patch;
    }

    Digest draft(Caller caller, NewDigest stated) {
        Member member = caller.require(HighlightsOperation.EDIT_DIGESTS);
        DigestContent content = stated.content();
        this.rules.check(content, null);
        this.rules.checkName(stated.name());
        return this.digests.add(Digest.draft(stated.name(), content, null, Editor.of(member)));
    }

    /**
     * Begins the same digest in another language, with what it is composed of now.
     */
    Digest translate(Caller caller, String slug, TranslationBody body) {
        Member member = caller.require(HighlightsOperation.EDIT_DIGESTS);
        Digest digest = this.digests.find(slug).orElseThrow(NotFoundException::new);
        FieldChecks checks = new FieldChecks();
        checks.needed("/language", body.language());
        checks.language("/language", body.language());
        checks.require("/language", !digest.content().language().equals(body.language()), "is the digest's own");
        checks.finish();
        String name = body.name(digest.family().getFirst());
        this.rules.checkName(name);
        Digest translation = this.digests.add(Digest.draft(name, digest.content().in(body.language()),
                digest.family().getFirst(), Editor.of(member)));
        // When this is not reached, the translation is one that no other names yet.
        this.digests.alter(digest.family().getFirst(), (original) -> original.translated(name));
        return translation;
    }

    Digest one(Caller caller, String slug) {
        caller.require(HighlightsOperation.EDIT_DIGESTS);
        return this.digests.find(slug).orElseThrow(NotFoundException::new);
    }

    Digest change(Caller caller, String slug, IfMatch seen, ObjectNode changes) {
        Member member = caller.require(HighlightsOperation.EDIT_DIGESTS);
        Digest digest = this.published.seen(slug, seen);
        DigestContent wanted = this.patch.apply(digest.content(), changes);
        this.rules.check(wanted, digest.content());
        return this.digests.save(digest, digest.edited(wanted, Editor.of(member)));
    }

    /**
     * Puts an achievement into a section, or sets it aside.
     */
    Digest pick(Caller caller, String slug, String achievementId, IfMatch seen, HighlightBody body) {
        Member member = caller.require(HighlightsOperation.EDIT_DIGESTS);
        Digest digest = this.published.seen(slug, seen);
        if (body.state() != null && body.state() != Highlight.State.SELECTED) {
            this.rules.requirePublic(List.of(achievementId));
            return this.digests.save(digest,
                    digest.setAside(new Highlight(achievementId, body.state()), Editor.of(member)));
        }
        DigestContent wanted = selected(digest.content(), achievementId, body);
        this.rules.check(wanted, digest.content());
        return this.digests.save(digest, digest.edited(wanted, Editor.of(member)));
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
        DigestContent.Item before = content.item(achievementId).orElseGet(() -> DigestContent.Item.of(achievementId));
        DigestContent.Item item = new DigestContent.Item(achievementId,
                (body.text() != null) ? body.text() : before.text(), before.images(),
                (body.title() != null) ? body.title() : before.title(),
                (body.line() != null) ? body.line() : before.line());
        return content.with(section, (body.position() != null) ? body.position() : Integer.MAX_VALUE, item);
    }

}
