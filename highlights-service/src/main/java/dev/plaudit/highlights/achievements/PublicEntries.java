package dev.plaudit.highlights.achievements;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.publishing.Publisher;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.text.PlainText;
import dev.plaudit.platform.vocabularies.Coded;
import dev.plaudit.platform.vocabularies.Term;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * What everybody finds of achievements.
 */
@Component
class PublicEntries {

    static final CatalogueSchema SCHEMA = new CatalogueSchema("achievements", 3,
            List.of(Filter.of("period", "A quarter 2021-Q3, week 2021-W35, month 2021-09 or year 2021 it lies in")
                .upperCase(), Filter.of("quarter", "The quarter it began in").counted(),
                    Filter.of("region", "The region it is told under").lowerCase().counted(),
                    Filter.of("country", "Where it was done, ISO 3166-1 alpha-2").upperCase().counted(),
                    Filter.of("program", "A program of those who did it").counted(),
                    Filter.of("kind", "Its kind, as in /kinds").lowerCase().counted(),
                    Filter.of("topic", "What it is about, as in /topics").lowerCase().counted(),
                    Filter.of("person", "A person who is credited").lowerCase().counted(),
                    Filter.of("community", "A community that is credited").lowerCase().counted(),
                    Filter.of("event", "An event it has to do with").lowerCase(),
                    Filter.of("talk", "A talk it has to do with").lowerCase(),
                    Filter.of("language", "Its language, BCP 47").lowerCase().counted(),
                    Filter.of("digest", "A published digest that tells of it").lowerCase(),
                    Filter.of("formerId", "A record that was found to tell the same, and was public"),
                    Filter.of("highlighted", "Whether a published digest tells of it: true or false")
                        .lowerCase()
                        .matching("true|false"),
                    Filter.of("link", "One of its links, in its canonical form").ofTheServiceItself()),
            true, List.of(Ordering.byDate("date").reversed(), Ordering.byText("title"), Ordering.byNumber("updated")));

    private final AchievementViews views;

    private final Publisher publisher;

    private final Parties parties;

    private final Vocabulary topics;

    PublicEntries(AchievementViews views, Publisher publisher, Parties parties, Vocabulary topicVocabulary) {
        this.views = views;
        this.publisher = publisher;
        this.parties = parties;
        this.topics = topicVocabulary;
    }

    /**
     * What everybody finds.
     * @param achievement any one
     * @return its entry; one that says it is gone if it was there before; nothing if
     * nobody ever could read it
     */
    Optional<CatalogueEntry> of(Achievement achievement) {
        Optional<CatalogueEntry> shown = achievement.publicContent(this.parties::currentId)
            .map((content) -> publicEntry(achievement, content));
        boolean wasShown = achievement.shownAt() != null;
        return (shown.isPresent() || !wasShown) ? shown
                : Optional.of(CatalogueEntry.deleted(achievement.id(), achievement.version(), achievement.updatedAt()));
    }

    /**
     * What everybody reads of an achievement.
     * @return JSON; nothing when nobody may read it
     */
    Optional<String> json(Achievement achievement) {
        return achievement.publicContent(this.parties::currentId)
            .map((content) -> this.publisher.json(view(achievement, content)));
    }

    private AchievementView view(Achievement achievement, Content content) {
        return this.views.of(achievement, content,
                Objects.requireNonNullElse(achievement.shownAt(), achievement.updatedAt()));
    }

    private CatalogueEntry publicEntry(Achievement achievement, Content content) {
        AchievementView view = view(achievement, content);
        CatalogueEntry.Builder entry = CatalogueEntry
            .of(achievement.id(), achievement.version(), view.updatedAt(), this.publisher.json(view))
            .title(content.title())
            .text(content.summary())
            .text(content.description())
            .text(content.kindInSource())
            .texts(content.topics())
            .texts(Details.texts(content.details()))
            .keyword("quarter", Period.quarterOf(content.start()).text())
            .keyword("region", content.region())
            .keywords("country", content.countries())
            .keywords("program", view.programs())
            .keyword("kind", content.kind())
            .keywords("person", this.parties.currentIds(content.personIds()))
            .keywords("community", content.communityIds())
            .keywords("event", content.eventIds())
            .keywords("talk", content.talkIds())
            .keyword("language", content.language())
            .keywords("link", content.canonicalLinks())
            .keywords("digest", achievement.digestIds())
            .keyword("highlighted", String.valueOf(view.highlighted()))
            .dates(content.start(), content.end())
            .orderedBy("date", content.start())
            .orderedBy("updated", view.updatedAt().toEpochMilli())
            .orderedBy("title", content.title());
        ReachTotal.measure(entry, content.reach());
        content.periods().forEach((period) -> entry.keyword("period", period.text()));
        content.topics().forEach((topic) -> entry.keyword("topic", topic(topic)));
        achievement.merged()
            .stream()
            .filter(Merged::wasPublic)
            .forEach((duplicate) -> entry.keyword("formerId", duplicate.id()));
        view.credits().forEach((credit) -> entry.text(credit.name()));
        view.events().forEach((event) -> entry.text(event.title()));
        view.talks().forEach((talk) -> entry.text(talk.title()));
        content.links().forEach((link) -> entry.text(link.label()));
        return entry.build();
    }

    private String topic(String words) {
        Coded topic = this.topics.code(words);
        return topic.code().equals(Term.OTHER) ? PlainText.slug(words) : topic.code();
    }

}
