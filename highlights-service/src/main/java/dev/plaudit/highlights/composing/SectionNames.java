package dev.plaudit.highlights.composing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.Party;
import dev.plaudit.platform.references.Reference;
import dev.plaudit.platform.references.References;
import dev.plaudit.platform.text.PlainText;
import dev.plaudit.platform.vocabularies.Coded;
import dev.plaudit.platform.vocabularies.Term;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * Names the section of a digest that an achievement belongs into.
 */
@Component
class SectionNames {

    /** The section of what belongs to no region: it is of interest everywhere. */
    static final String MAIN = "main";

    /** The section of what is of no kind, topic, campaign or program. */
    static final String OTHER = "other";

    private static final Named MAIN_HIGHLIGHTS = new Named(MAIN, "Main highlights");

    private static final Named OTHERS = new Named(OTHER, "Other");

    private final References references;

    private final Parties parties;

    private final Vocabulary kinds;

    private final Vocabulary topics;

    SectionNames(References references, Parties parties, Vocabulary kindVocabulary, Vocabulary topicVocabulary) {
        this.references = references;
        this.parties = parties;
        this.kinds = kindVocabulary;
        this.topics = topicVocabulary;
    }

    /**
     * The section, and the one inside it when there are two groupings.
     */
    List<Named> path(Content content, List<Grouping> groupings) {
        List<Named> path = new ArrayList<>();
        for (Grouping grouping : groupings) {
            Named named = name(content, grouping);
            path.add(path.isEmpty() ? named : new Named(path.getLast().id() + "-" + named.id(), named.title()));
        }
        return path;
    }

    private Named name(Content content, Grouping grouping) {
        return switch (grouping) {
            case REGION -> Optional.ofNullable(content.region())
                .map((id) -> new Named(PlainText.slug(id), referred("regions", id)))
                .orElse(MAIN_HIGHLIGHTS);
            case KIND -> this.kinds.find(content.kind()).map(SectionNames::named).orElse(OTHERS);
            case TOPIC -> content.topics().stream().findFirst().map(this::topic).orElse(OTHERS);
            case CAMPAIGN -> content.eventIds()
                .stream()
                .findFirst()
                .map((id) -> new Named(PlainText.slug(id), referred("events", id)))
                .orElse(OTHERS);
            case PROGRAM -> programs(content).findFirst()
                .map((program) -> new Named(PlainText.slug(program), program))
                .orElse(OTHERS);
        };
    }

    private Named topic(String words) {
        Coded topic = this.topics.code(words);
        return topic.code().equals(Term.OTHER) ? new Named(PlainText.slug(words), words)
                : this.topics.find(topic.code()).map(SectionNames::named).orElse(OTHERS);
    }

    private Stream<String> programs(Content content) {
        return Stream.of(content.programs().stream(),
                this.parties.people(content.personIds()).stream().map(Party::programs).flatMap(List::stream),
                this.parties.communities(content.communityIds()).stream().map(Party::programs).flatMap(List::stream))
            .flatMap((programs) -> programs);
    }

    private String referred(String kind, String id) {
        return this.references.find(kind, id).map(Reference::name).orElse(id);
    }

    private static Named named(Term term) {
        return new Named(PlainText.slug(term.id()), term.name());
    }

    /**
     * A section by its name in the address and its heading.
     */
    record Named(String id, String title) {
    }

}
