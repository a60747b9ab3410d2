package dev.plaudit.highlights.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.digests.PublishDigest;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.imports.ImportFolder;
import dev.plaudit.platform.imports.ImportedDigest;
import dev.plaudit.platform.imports.Importer;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.References;
import dev.plaudit.platform.text.PlainText;
import dev.plaudit.platform.vocabularies.Term;
import dev.plaudit.platform.vocabularies.TermDefinition;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * Loads the achievements and digests of an import.
 */
@Component
class LoadHighlights implements Importer {

    /**
     * An achievement belongs to the digest that told of it first.
     */
    private static final Comparator<ImportedDigest> IN_TIME = Comparator
        .comparing((ImportedDigest digest) -> new Period(digest.period()).end())
        .thenComparing(ImportedDigest::slug);

    private final Achievements achievements;

    private final PublishDigest publish;

    private final References references;

    private final Parties parties;

    private final Vocabulary kinds;

    private final Vocabulary topics;

    LoadHighlights(Achievements achievements, PublishDigest publish, References references, Parties parties,
            Vocabulary kindVocabulary, Vocabulary topicVocabulary) {
        this.achievements = achievements;
        this.publish = publish;
        this.references = references;
        this.parties = parties;
        this.kinds = kindVocabulary;
        this.topics = topicVocabulary;
    }

    @Override
    public void load(ImportFolder folder) {
        // Loaded at the same time by the other services; a published digest needs their
        // names.
        this.references.await(referred(folder), References.LONG_ENOUGH);
        this.kinds.addMissing(folder.kinds());
        this.topics.addMissing(folder.topics());
        this.topics.addMissing(folder.highlights()
            .stream()
            .flatMap((highlight) -> highlight.topics().stream())
            .filter((topic) -> this.topics.code(topic).code().equals(Term.OTHER) && !PlainText.slug(topic).isEmpty())
            .map((topic) -> TermDefinition.named(PlainText.slug(topic), topic))
            .toList());
        List<ImportedDigest> digests = folder.digests().stream().sorted(IN_TIME).toList();
        Sections sections = new Sections(digests, this.references);
        AchievementOf achievementOf = new AchievementOf(this.kinds, sections, this.parties);
        this.achievements.putAll(folder.highlights()
            .stream()
            .map((highlight) -> Achievement.approved(highlight.id(), achievementOf.content(highlight)))
            .toList());
        for (ImportedDigest digest : digests) {
            this.publish.publish(digest.slug(), DigestOf.content(digest, folder));
        }
    }

    private static List<String> referred(ImportFolder folder) {
        List<String> addresses = new ArrayList<>(List.of("regions", "programs"));
        folder.people().forEach((person) -> addresses.add("people/" + person.id()));
        folder.communities().forEach((community) -> addresses.add("communities/" + community.id()));
        folder.events().forEach((event) -> addresses.add("events/" + event.id()));
        folder.talks().forEach((talk) -> addresses.add("talks/" + talk.id()));
        return addresses;
    }

}
