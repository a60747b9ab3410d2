package dev.plaudit.highlights.achievements;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.Erased;
import dev.plaudit.highlights.achievements.AchievementView.CreditView;
import dev.plaudit.highlights.achievements.AchievementView.Titled;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.Party;
import dev.plaudit.platform.references.Reference;
import dev.plaudit.platform.references.References;

/**
 * Shows achievements with the names of all they refer to.
 */
@Component
class AchievementViews {

    private final Parties parties;

    private final References references;

    AchievementViews(Parties parties, References references) {
        this.parties = parties;
        this.references = references;
    }

    /**
     * Shows one of an achievement's contents.
     * @param achievement the achievement
     * @param content what it is to tell
     * @param changedAt when that last changed
     */
    AchievementView of(Achievement achievement, Content content, Instant changedAt) {
        List<CreditView> credits = content.credits()
            .stream()
            .map((credit) -> credit(credit, achievement.submittedBy()))
            .toList();
        List<String> programs = Stream
            .concat(credits.stream().flatMap((credit) -> credit.programs().stream()), content.programs().stream())
            .distinct()
            .toList();
        return new AchievementView(achievement.id(), content.title(), content.summary(), content.description(),
                content.kind(), content.kindInSource(), credits, content.links(), content.topics(), content.countries(),
                content.region(), programs, content.language(), content.date(), content.period(), content.reach(),
                content.images().stream().map(ShownImage::of).toList(), titled("events", content.eventIds()),
                titled("talks", content.talkIds()), !achievement.digestIds().isEmpty(), achievement.digestIds(),
                content.details(), content.definition(), latest(content, changedAt));
    }

    /**
     * Of whom nobody may know any more, unless they report it, only that there was
     * somebody is told; their id would say who.
     */
    private CreditView credit(Credit credit, @Nullable Submitter reporter) {
        Party known = party(credit);
        Party party = (credit.personId() != null) ? Submitter.named(known, reporter) : known;
        if (party == known && credit.personId() != null && this.parties.isGone(credit.personId())) {
            return new CreditView(null, null, Erased.NAME, credit.role(), null, List.of(), List.of());
        }
        return new CreditView((credit.personId() != null) ? party.id() : null, credit.communityId(), party.name(),
                credit.role(), party.country(), party.programs(), party.urls());
    }

    private Party party(Credit credit) {
        if (credit.personId() != null) {
            return this.parties.people(List.of(credit.personId())).getFirst();
        }
        if (credit.communityId() != null) {
            return this.parties.communities(List.of(credit.communityId())).getFirst();
        }
        return new Party("", Objects.requireNonNullElse(credit.name(), ""), null, List.of(), List.of());
    }

    private List<Titled> titled(String kind, List<String> ids) {
        return ids.stream()
            .map((id) -> new Titled(id, this.references.find(kind, id).map(Reference::name).orElse(id)))
            .toList();
    }

    private Instant latest(Content content, Instant changedAt) {
        Instant known = this.parties.knownSince(content.personIds(), content.communityIds());
        Stream<Instant> titles = Stream
            .concat(content.eventIds().stream().map((id) -> this.references.find("events", id)),
                    content.talkIds().stream().map((id) -> this.references.find("talks", id)))
            .flatMap(Optional::stream)
            .map(Reference::copiedAt);
        return Stream.concat(Stream.of(changedAt, known), titles).max(Instant::compareTo).orElseThrow();
    }

}
