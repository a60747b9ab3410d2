package dev.plaudit.highlights.achievements;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.mongodb.client.MongoDatabase;

import org.springframework.stereotype.Repository;

import dev.plaudit.platform.catalogue.Catalogue;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.References;
import dev.plaudit.platform.text.PlainText;
import dev.plaudit.platform.vocabularies.Coded;
import dev.plaudit.platform.vocabularies.Term;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * The stored achievements, and what the public reads of them.
 */
@Repository
public class Achievements {

    static final CatalogueSchema SCHEMA = new CatalogueSchema("achievements", 1,
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
                    Filter.of("highlighted", "Whether a published digest tells of it: true or false")
                        .lowerCase()
                        .matching("true|false")),
            true, List.of(Ordering.byDate("date").reversed(), Ordering.byText("title")));

    private final VersionedStore<Achievement> store;

    private final Published<Achievement> published;

    private final AchievementViews views;

    private final Publisher publisher;

    private final Vocabulary topics;

    private final Parties parties;

    Achievements(MongoDatabase database, Publisher publisher, AchievementViews views, Parties parties,
            References references, Vocabulary topicVocabulary, Clock clock) {
        this.topics = topicVocabulary;
        this.parties = parties;
        this.store = new VersionedStore<>(database, "achievements", Achievement.class, clock);
        this.views = views;
        this.publisher = publisher;
        this.published = publisher.publish(SCHEMA, this.store, this::entry);
        parties.follow("people", (ids) -> this.published.refreshWhere("person", ids));
        parties.follow("communities", (ids) -> this.published.refreshWhere("community", ids));
        references.follow("events", (ids) -> this.published.refreshWhere("event", ids));
        references.follow("talks", (ids) -> this.published.refreshWhere("talk", ids));
    }

    /**
     * Stores what an import tells of achievements; what happened to them here since
     * stays.
     * @param imported approved achievements
     */
    public void putAll(List<Achievement> imported) {
        this.store.putAll(imported, (existing, stated) -> existing.withContent(stated.content()));
    }

    /**
     * Achievements by their ids.
     * @param ids those wanted
     * @return those that are there, by id
     */
    public Map<String, Achievement> findAll(Collection<String> ids) {
        return this.store.findAll(ids).stream().collect(Collectors.toMap(Achievement::id, Function.identity()));
    }

    /**
     * Notes that a published digest tells of some achievements, and no longer of others.
     * @param digestId the digest
     * @param ids the achievements
     */
    public void toldIn(String digestId, Collection<String> ids) {
        Set<String> touched = new LinkedHashSet<>(ids);
        touched.addAll(catalogue().ids("digest", List.of(digestId)));
        for (Achievement achievement : this.store.findAll(touched)) {
            boolean tells = ids.contains(achievement.id());
            Achievement told = tells ? achievement.toldIn(digestId) : achievement.notToldIn(digestId);
            if (!told.equals(achievement)) {
                this.store.replace(told);
            }
        }
    }

    /**
     * What the public reads.
     * @return the catalogue of achievements
     */
    public Catalogue catalogue() {
        return this.published.catalogue();
    }

    private String topic(String words) {
        Coded topic = this.topics.code(words);
        return topic.code().equals(Term.OTHER) ? PlainText.slug(words) : topic.code();
    }

    private Optional<CatalogueEntry> entry(Achievement achievement) {
        if (achievement.isPublic()) {
            return Optional.of(publicEntry(achievement));
        }
        return achievement.wasPublic()
                ? Optional.of(CatalogueEntry.deleted(achievement.id(), achievement.version(), achievement.updatedAt()))
                : Optional.empty();
    }

    private CatalogueEntry publicEntry(Achievement achievement) {
        Content content = achievement.content();
        AchievementView view = this.views.of(achievement);
        CatalogueEntry.Builder entry = CatalogueEntry
            .of(achievement.id(), achievement.version(), view.updatedAt(), this.publisher.json(view))
            .title(content.title())
            .text(content.summary())
            .text(content.description())
            .text(content.kindInSource())
            .texts(content.topics())
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
            .keywords("digest", achievement.digestIds())
            .keyword("highlighted", String.valueOf(view.highlighted()))
            .dates(content.start(), content.end())
            .orderedBy("date", content.start())
            .orderedBy("title", content.title());
        content.periods().forEach((period) -> entry.keyword("period", period.text()));
        content.topics().forEach((topic) -> entry.keyword("topic", topic(topic)));
        view.credits().forEach((credit) -> entry.text(credit.name()));
        view.events().forEach((event) -> entry.text(event.title()));
        view.talks().forEach((talk) -> entry.text(talk.title()));
        content.links().forEach((link) -> entry.text(link.label()));
        return entry.build();
    }

}
