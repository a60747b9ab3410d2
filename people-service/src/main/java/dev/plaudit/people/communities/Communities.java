package dev.plaudit.people.communities;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import com.mongodb.client.MongoDatabase;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

import dev.plaudit.people.access.FreeId;
import dev.plaudit.people.access.RecordScope;
import dev.plaudit.people.regions.Regions;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;

/**
 * The stored communities, and what the public reads of them.
 */
@Repository
public class Communities {

    static final CatalogueSchema SCHEMA = new CatalogueSchema("communities", 1,
            List.of(Filter.of("program", "The program it belongs to").counted(),
                    Filter.of("country", "Its country, ISO 3166-1 alpha-2").upperCase().counted(),
                    Filter.of("region", "The region of its country").lowerCase().counted()),
            false, List.of(Ordering.byText("name")));

    private final VersionedStore<Community> store;

    private final Published<Community> published;

    private final Regions regions;

    private final Publisher publisher;

    Communities(MongoDatabase database, Publisher publisher, Regions regions, Clock clock) {
        this.store = new VersionedStore<>(database, "communities", Community.class, clock);
        this.regions = regions;
        this.publisher = publisher;
        this.published = publisher.publish(SCHEMA, this.store, (community) -> Optional.of(entry(community)));
        regions.follow(this.published::refreshAll);
    }

    /**
     * A community by its id.
     * @param id the community
     * @return nothing when there is none
     */
    public Optional<Community> find(String id) {
        return this.store.find(id);
    }

    /**
     * Hears of each community that is stored here.
     * @param follower gets its id
     */
    public void follow(Consumer<String> follower) {
        this.store.follow((change) -> follower.accept(change.id()));
    }

    /**
     * Stores communities as an import states them; those that were edited here stay.
     * @param communities the states to have
     */
    public void putAll(List<Community> communities) {
        this.store.putAll(communities, (existing, stated) -> existing.edits().isEmpty() ? stated : existing);
    }

    /**
     * Where a community belongs.
     * @param program its program
     * @param country its country, or null when it is not known
     * @return the scope that decides about it
     */
    RecordScope scopeOf(String program, @Nullable String country) {
        return RecordScope.of(program, this.regions.of(country));
    }

    CommunityView view(Community community) {
        return CommunityView.of(community, this.regions.of(community.country()).orElse(null));
    }

    Community addNamed(String name, Function<String, Community> first) {
        return FreeId.add(name, "community", (id) -> this.store.add(first.apply(id)));
    }

    Community replace(Community changed) {
        return this.store.replace(changed);
    }

    Published<Community> published() {
        return this.published;
    }

    private CatalogueEntry entry(Community community) {
        CommunityView view = view(community);
        String json = this.publisher.json(view);
        return CatalogueEntry.of(community.id(), community.version(), community.updatedAt(), json)
            .title(community.name())
            .text(community.city())
            .text(community.programInSource())
            .keyword("program", community.program())
            .keyword("country", community.country())
            .keyword("region", view.region())
            .orderedBy("name", community.name())
            .build();
    }

}
