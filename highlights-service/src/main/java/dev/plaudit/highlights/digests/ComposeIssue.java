package dev.plaudit.highlights.digests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.highlights.achievements.Credit;
import dev.plaudit.highlights.achievements.Link;
import dev.plaudit.highlights.achievements.Submitter;
import dev.plaudit.highlights.digests.DigestIssue.Credited;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.Party;
import dev.plaudit.platform.references.References;

/**
 * Puts together what readers will see from what the authors composed and the records say.
 */
@Component
class ComposeIssue {

    private final Achievements achievements;

    private final Parties parties;

    private final References references;

    ComposeIssue(Achievements achievements, Parties parties, References references) {
        this.achievements = achievements;
        this.parties = parties;
        this.references = references;
    }

    DigestIssue issue(Digest digest, int revision, Instant now) {
        DigestContent content = digest.content();
        Map<String, Achievement> told = this.achievements.findAll(content.achievementIds());
        List<DigestIssue.Author> authors = content.authors().stream().map(this::author).toList();
        List<DigestIssue.Section> sections = content.sections()
            .stream()
            .map((section) -> section(section, told))
            .toList();
        return new DigestIssue(digest.id(), digest.id(), revision, content.title(), content.period(), content.program(),
                content.number(), content.language(), content.publishedOn(), now, authors, content.intro(),
                content.legend(), sections, content.outro(), content.editions(), content.images(), content.style(),
                digest.translationOf(), List.of(), List.of());
    }

    private DigestIssue.Author author(DigestContent.Author author) {
        String personId = author.personId();
        String name = (personId != null) ? this.parties.people(List.of(personId)).getFirst().name()
                : Objects.requireNonNullElse(author.name(), "");
        return new DigestIssue.Author(personId, name, author.jobTitle(), null);
    }

    private DigestIssue.Section section(DigestContent.Section section, Map<String, Achievement> told) {
        List<DigestIssue.Item> items = section.items()
            .stream()
            .flatMap((item) -> item(item, told.get(item.achievementId())))
            .toList();
        List<DigestIssue.Section> inner = section.sections().stream().map((each) -> section(each, told)).toList();
        return new DigestIssue.Section(section.id(), section.title(), section.intro(), items, inner);
    }

    /**
     * What everybody may not read any more is left out.
     */
    private Stream<DigestIssue.Item> item(DigestContent.Item item, @Nullable Achievement told) {
        return (told != null) ? told.publicContent(this.parties::currentId)
            .map((content) -> item(item, content, told.submittedBy()))
            .stream() : Stream.empty();
    }

    private DigestIssue.Item item(DigestContent.Item item, Content content, @Nullable Submitter reporter) {
        return new DigestIssue.Item(item.achievementId(), Objects.requireNonNullElse(item.title(), content.title()),
                content.kind(), content.kindInSource(), (item.text() != null) ? item.text() : content.summary(),
                content.credits().stream().map((credit) -> credited(credit, reporter)).toList(), links(content),
                item.images().isEmpty() ? content.images() : item.images(), content.countries(), content.topics(),
                content.reach(), item.line(), null);
    }

    private Credited credited(Credit credit, @Nullable Submitter reporter) {
        if (credit.communityId() != null) {
            Party community = this.parties.communities(List.of(credit.communityId())).getFirst();
            return credited(Credited.Type.COMMUNITY, community, credit);
        }
        if (credit.personId() != null) {
            Party person = this.parties.people(List.of(credit.personId())).getFirst();
            return credited(Credited.Type.PERSON, Submitter.named(person, reporter), credit);
        }
        return new Credited(Credited.Type.PERSON, null, Objects.requireNonNullElse(credit.name(), ""), credit.role(),
                List.of(), null, List.of(), null);
    }

    private static Credited credited(Credited.Type type, Party party, Credit credit) {
        return new Credited(type, party.id(), party.name(), credit.role(), party.programs(), party.country(),
                party.urls(), null);
    }

    /**
     * Its own links, then the pages of its talks and events, each address once.
     */
    private List<Link> links(Content content) {
        Map<String, Link> byAddress = new LinkedHashMap<>();
        content.links().forEach((link) -> byAddress.putIfAbsent(link.url(), link));
        Stream.concat(pages("talks", content.talkIds()), pages("events", content.eventIds()))
            .forEach((link) -> byAddress.putIfAbsent(link.url(), link));
        return new ArrayList<>(byAddress.values());
    }

    private Stream<Link> pages(String kind, List<String> ids) {
        return ids.stream()
            .flatMap((id) -> this.references.find(kind, id).stream())
            .flatMap((known) -> known.urls().stream().map((url) -> new Link(known.name(), url)));
    }

}
