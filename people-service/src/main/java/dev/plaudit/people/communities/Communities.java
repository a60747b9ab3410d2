package dev.plaudit.people.communities;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoDatabase;

import org.springframework.stereotype.Repository;

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
     * Stores communities as an import states them.
     * @param communities the states to have
     */
    public void putAll(List<Community> communities) {
        this.store.putAll(communities);
    }

    Published<Community> published() {
        return this.published;
    }

    private CatalogueEntry entry(Community community) {
        String region = this.regions.of(community.country()).orElse(null);
        String json = this.publisher.json(CommunityView.of(community, region));
        return CatalogueEntry.of(community.id(), community.version(), community.updatedAt(), json)
            .title(community.name())
            .text(community.city())
            .text(community.programInSource())
            .keyword("program", community.program())
            .keyword("country", community.country())
            .keyword("region", region)
            .orderedBy("name", community.name())
            .build();
    }

}
