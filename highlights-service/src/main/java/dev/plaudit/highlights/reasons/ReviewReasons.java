package dev.plaudit.highlights.reasons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Repository;

import dev.plaudit.highlights.achievements.Decision;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.publishing.Publisher;

/**
 * The stored reasons: those that come with the service and whatever admins make of them.
 */
@Repository
public class ReviewReasons {

    static final CatalogueSchema SCHEMA = new CatalogueSchema("review-reasons", 1,
            List.of(Filter.of("decision", "A decision that it is a reason for").lowerCase()), false,
            List.of(Ordering.byText("name")));

    private final VersionedStore<ReviewReason> store;

    private final Publisher publisher;

    ReviewReasons(MongoDatabase database, Publisher publisher, Clock clock) {
        this.store = new VersionedStore<>(database, "review-reasons", ReviewReason.class, clock);
        this.publisher = publisher;
        publisher.publish(SCHEMA, this.store, (reason) -> Optional.of(entry(reason)));
    }

    /**
     * A reason by its code.
     * @param id the code
     * @return nothing when there is no such reason
     */
    public Optional<ReviewReason> find(String id) {
        return this.store.find(id);
    }

    /**
     * Stores those that come with the service where they are missing.
     */
    void addDefaults(JsonMapper json) {
        try (InputStream list = new ClassPathResource("review-reasons.json").getInputStream()) {
            this.store.putAll(Stream.of(json.readValue(list, Default[].class)).map(Default::reason).toList(),
                    (existing, stated) -> existing);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * Stores the next state of a reason, or a new one.
     * @throws StaleVersionException when somebody else was quicker
     */
    ReviewReason store(ReviewReason reason) {
        if (reason.version() > 0) {
            return this.store.replace(reason);
        }
        try {
            return this.store.addUnused(reason);
        }
        catch (ConflictException ex) {
            throw new StaleVersionException(reason.id());
        }
    }

    private CatalogueEntry entry(ReviewReason reason) {
        return CatalogueEntry
            .of(reason.id(), reason.version(), reason.updatedAt(), this.publisher.json(ReasonView.of(reason)))
            .title(reason.name().in(null))
            .text(reason.name().zh())
            .text(reason.text().en())
            .text(reason.text().zh())
            .keywords("decision", reason.decisions().stream().map(Decision::word).toList())
            .orderedBy("name", reason.name().in(null))
            .build();
    }

    /**
     * A reason as the file has it.
     */
    private record Default(String id, Wording name, Wording text, List<Decision> decisions) {

        ReviewReason reason() {
            return ReviewReason.unstored(this.id).saying(this.name, this.text, this.decisions, List.of());
        }

    }

}
