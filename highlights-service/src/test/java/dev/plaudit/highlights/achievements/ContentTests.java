package dev.plaudit.highlights.achievements;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.testing.StoreApplication;
import dev.plaudit.platform.testing.StoreForTests;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Content} and what it is made of.
 */
@SpringBootTest(classes = StoreApplication.class, webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = StoreForTests.class)
class ContentTests {

    private static final Instant NOON = Instant.parse("2021-10-07T12:00:00Z");

    @Autowired
    private MongoClient client;

    @Test
    void detailsAndNumbersComeBackAsTheyWereStored() {
        Document details = new Document(Map.of("format", "keynote", "seats", 7, "hours", 2.5, "whole", 2.0, "many",
                9_000_000_000L, "live", true, "date", "2021-09", "list", List.of("a", 1L, false)));
        Content content = content(details, 3, reach(null), reach(5L));
        VersionedStore<Achievement> store = new VersionedStore<>(this.client.getDatabase(StoreForTests.freshDatabase()),
                "achievements", Achievement.class, Clock.systemUTC());
        store.add(Achievement.approved("a", content));
        Content stored = store.find("a").orElseThrow().content();
        assertThat(stored).isEqualTo(content);
        assertThat(stored.details()).containsEntry("seats", 7L)
            .containsEntry("whole", 2L)
            .containsEntry("hours", 2.5)
            .containsEntry("list", List.of("a", 1L, false));
        assertThat(stored.definition()).isEqualTo(3);
        assertThat(stored.reach()).extracting(Reach::value).containsExactly(null, 5L);
    }

    @Test
    void anOldRecordHasNoDetailsAndNoDefinition() {
        MongoDatabase database = this.client.getDatabase(StoreForTests.freshDatabase());
        VersionedStore<Achievement> store = new VersionedStore<>(database, "achievements", Achievement.class,
                Clock.systemUTC());
        store.add(Achievement.approved("a", content(new Document("level", "high"), 3)));
        database.getCollection("achievements")
            .updateOne(Filters.eq("a"),
                    Updates.combine(Updates.unset("content.details"), Updates.unset("content.definition")));
        assertThat(store.find("a").orElseThrow().content()).isEqualTo(content(new Document(), null));
    }

    @Test
    void whoReportedItIsAskedThirtyDaysLaterForWhatIsNotKnown() {
        assertThat(content(new Document(), null, reach(5L), reach(null)).hasUnknownReach()).isTrue();
        assertThat(content(new Document(), null, reach(5L), reach(null)).reachWantedAt(NOON))
            .hasValue(NOON.plus(Duration.ofDays(30)));
        for (Content known : List.of(content(new Document(), null), content(new Document(), null, reach(5L)),
                content(new Document(), null, reach(0L)))) {
            assertThat(known.hasUnknownReach()).isFalse();
            assertThat(known.reachWantedAt(NOON)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({ "EXACT, EXACT", "EXACT AT_LEAST, AT_LEAST", "AT_LEAST, AT_LEAST", "EXACT AT_MOST, AT_MOST",
            "AT_LEAST AT_MOST, ABOUT", "EXACT ABOUT, ABOUT" })
    void aSumIsMeantAsLooselyAsItsNumbers(String bounds, Reach.Bound sum) {
        Set<Reach.Bound> all = EnumSet.noneOf(Reach.Bound.class);
        List.of(bounds.split(" ")).forEach((bound) -> all.add(Reach.Bound.valueOf(bound)));
        assertThat(Reach.Bound.ofSum(all)).isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({ "rank, , true", "publicLeaderboardRank, , true", "participants, 900, true", "participants, , false",
            "ranking, , false" })
    void aPlaceIsNoNumberToAdd(String metric, @Nullable Long outOf, boolean place) {
        assertThat(new Reach(metric, 3L, outOf, Reach.Bound.EXACT, Reach.Basis.UNKNOWN, null, null).place())
            .isEqualTo(place);
    }

    private static Reach reach(@Nullable Long value) {
        return new Reach("views", value, null, Reach.Bound.EXACT, Reach.Basis.UNKNOWN, null, null);
    }

    private static Content content(Document details, @Nullable Integer definition, Reach... reach) {
        return new Content("A talk", null, null, "talk", null, List.of(), List.of(), List.of(), List.of(), null,
                List.of(), null, new PartialDate("2021-09-14"), new Period("2021-Q3"), List.of(reach), List.of(),
                List.of(), List.of(), null, details, definition);
    }

}
