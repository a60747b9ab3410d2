package dev.plaudit.platform.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.kinds.KindDefinition;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.RefusalException.FieldError;
import dev.plaudit.platform.vocabularies.TermDefinition;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * Checks that a folder's records are complete and refer to each other, so that loading
 * one cannot stop half way.
 */
final class FolderCheck {

    private final ImportFolder folder;

    private final Map<String, String> fileOfId = new HashMap<>();

    private final Map<String, String> parentOfEvent = new HashMap<>();

    private final Set<String> digestIds = new HashSet<>();

    FolderCheck(ImportFolder folder) {
        this.folder = folder;
    }

    void check(List<String> digestFiles) {
        claimIds();
        terms("programs.json", this.folder.programs());
        terms("regions.json", this.folder.regions());
        terms("kinds.json", this.folder.kinds());
        terms("topics.json", this.folder.topics());
        this.folder.people().forEach(this::person);
        this.folder.communities().forEach(this::community);
        this.folder.events()
            .stream()
            .filter((event) -> event.parentId() != null)
            .forEach((event) -> this.parentOfEvent.put(event.id(), Objects.requireNonNull(event.parentId())));
        this.folder.events().forEach(this::event);
        this.folder.talks().forEach(this::talk);
        this.folder.highlights().forEach(this::highlight);
        for (int index = 0; index < digestFiles.size(); index++) {
            new DigestCheck(this, this.folder.digests().get(index), digestFiles.get(index)).check();
        }
    }

    void claimDigest(Fields at, String id) {
        at.require("id", this.digestIds.add(id), "%s is already the id of another digest".formatted(id));
    }

    private void claimIds() {
        claim("people.json", this.folder.people());
        claim("communities.json", this.folder.communities());
        claim("events.json", this.folder.events());
        claim("talks.json", this.folder.talks());
        claim("highlights.json", this.folder.highlights());
    }

    private void claim(String file, List<? extends ImportedRecord> records) {
        for (int index = 0; index < records.size(); index++) {
            String id = records.get(index).id();
            Fields at = new Fields(file, Fields.named(id, index));
            at.id(id, 100);
            String taken = this.fileOfId.putIfAbsent(id, file);
            at.require("id", taken == null, "%s is already an id in %s".formatted(id, taken));
        }
    }

    private void terms(String file, List<TermDefinition> terms) {
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < terms.size(); index++) {
            TermDefinition term = terms.get(index);
            Fields at = new Fields(file, Fields.named(term.id(), index));
            at.id(term.id(), 60);
            at.require("id", ids.add(term.id()), "%s is given twice".formatted(term.id()));
            at.text("name", term.name(), 200);
            at.url("url", term.url());
            term.countries().forEach((country) -> at.country("countries", country));
            if (term.definition() != null) {
                definition(at, term.definition());
            }
        }
    }

    private static void definition(Fields at, KindDefinition definition) {
        FieldChecks checks = new FieldChecks();
        definition.check("definition", checks);
        try {
            checks.finish();
        }
        catch (InvalidContentException ex) {
            FieldError first = ex.errors().getFirst();
            at.require(first.pointer(), false, first.detail());
        }
    }

    private void person(ImportedPerson person) {
        Fields at = new Fields("people.json", person.id());
        at.text("name", person.name(), 200);
        at.country("country", person.country());
        at.url("profileUrl", person.profileUrl());
        at.urls("otherUrls", person.otherUrls());
        for (ImportedPerson.ProgramRole role : person.programs()) {
            at.text("programs/program", role.program(), 60);
            at.text("programs/role", role.role(), 60);
            refer(at, "programs/communityId", role.communityId(), "communities.json");
            at.parsed("programs/from", role.from(), PartialDate::new);
            at.parsed("programs/until", role.until(), PartialDate::new);
        }
    }

    private void community(ImportedCommunity community) {
        Fields at = new Fields("communities.json", community.id());
        at.text("name", community.name(), 200);
        at.text("program", community.program(), 60);
        at.country("country", community.country());
        at.urls("urls", community.urls());
    }

    private void event(ImportedEvent event) {
        Fields at = new Fields("events.json", event.id());
        at.text("title", event.title(), 200);
        at.text("kind", event.kind(), 60);
        at.require("mode",
                event.mode() != null && Set.of("online", "in-person", "hybrid", "unknown").contains(event.mode()),
                "must be online, in-person, hybrid or unknown");
        at.country("country", event.country());
        at.parsed("startDate", event.startDate(), PartialDate::new);
        at.parsed("endDate", event.endDate(), PartialDate::new);
        if (event.startDate() != null && event.endDate() != null) {
            boolean ordered = !new PartialDate(event.endDate()).end()
                .isBefore(new PartialDate(event.startDate()).start());
            at.require("endDate", ordered, "is before startDate");
        }
        at.count("attendance", event.attendance());
        at.urls("urls", event.urls());
        referAll(at, "hostCommunityIds", event.hostCommunityIds(), "communities.json");
        referAll(at, "hostPersonIds", event.hostPersonIds(), "people.json");
        refer(at, "parentId", event.parentId(), "events.json");
        at.require("parentId", !isWithinItself(event), "makes the event a part of itself");
    }

    private boolean isWithinItself(ImportedEvent event) {
        Set<String> seen = new HashSet<>();
        @Nullable String parent = event.parentId();
        while (parent != null && seen.add(parent)) {
            parent = this.parentOfEvent.get(parent);
        }
        return seen.contains(event.id());
    }

    private void talk(ImportedTalk talk) {
        Fields at = new Fields("talks.json", talk.id());
        at.text("title", talk.title(), 200);
        referAll(at, "speakerIds", talk.speakerIds(), "people.json");
        refer(at, "eventId", talk.eventId(), "events.json");
        refer(at, "hostCommunityId", talk.hostCommunityId(), "communities.json");
        at.parsed("date", talk.date(), PartialDate::new);
        at.language("language", talk.language());
        at.count("attendance", talk.attendance());
        at.urls("recordingUrls", talk.recordingUrls());
        at.urls("slideUrls", talk.slideUrls());
        at.urls("codeUrls", talk.codeUrls());
        at.urls("otherUrls", talk.otherUrls());
    }

    private void highlight(ImportedHighlight highlight) {
        Fields at = new Fields("highlights.json", highlight.id());
        at.text("title", highlight.title(), 200);
        at.text("kind", highlight.kind(), 60);
        at.require("section",
                highlight.section() == null || sectionsTelling(highlight.id()).contains(highlight.section()),
                "%s does not list it in any digest".formatted(highlight.section()));
        referAll(at, "personIds", highlight.personIds(), "people.json");
        referAll(at, "communityIds", highlight.communityIds(), "communities.json");
        for (ImportedHighlight.ImportedCredit credit : highlight.credits()) {
            refer(at, "credits/personId", credit.personId(), "people.json");
            refer(at, "credits/communityId", credit.communityId(), "communities.json");
            long named = Stream.of(credit.personId(), credit.communityId(), credit.name())
                .filter(Objects::nonNull)
                .count();
            at.require("credits", named == 1, "a credit has exactly one of personId, communityId and name");
        }
        referAll(at, "eventIds", highlight.eventIds(), "events.json");
        referAll(at, "talkIds", highlight.talkIds(), "talks.json");
        highlight.topics().forEach((topic) -> at.text("topics", topic, 60));
        highlight.countries().forEach((country) -> at.country("countries", country));
        at.language("language", highlight.language());
        at.parsed("date", highlight.date(), PartialDate::new);
        at.parsed("period", highlight.period(), Period::new);
        at.require("period",
                highlight.period() != null || highlight.date() != null || !sectionsTelling(highlight.id()).isEmpty(),
                "must be given where neither a date nor a digest says when");
        highlight.links().forEach((link) -> at.givenUrl("links/url", link.url()));
        highlight.metrics().keySet().forEach((name) -> at.text("metrics", name, 60));
        highlight.images().forEach((image) -> at.text("images/ref", image.ref(), 2000));
    }

    private Set<String> sectionsTelling(String highlightId) {
        return this.folder.digests()
            .stream()
            .flatMap((digest) -> DigestCheck.flat(digest.sections()))
            .filter((section) -> DigestCheck.told(section).contains(highlightId))
            .map(ImportedDigest.Section::id)
            .collect(Collectors.toSet());
    }

    void refer(Fields at, String field, @Nullable String id, String file) {
        at.require(field, id == null || file.equals(this.fileOfId.get(id)),
                "%s is not an id in %s".formatted(id, file));
    }

    private void referAll(Fields at, String field, Collection<String> ids, String file) {
        ids.forEach((id) -> refer(at, field, id, file));
        at.require(field, new HashSet<>(ids).size() == ids.size(), "names an id twice");
    }

}
