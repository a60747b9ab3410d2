package dev.plaudit.highlights.achievements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.springframework.stereotype.Repository;

import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.StaleVersionException;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

/**
 * Finds the achievements that an erased account or person has a part in, and takes them
 * out of them.
 */
@Repository
public class ReportsOfErased {

    private static final int ATTEMPTS = 10;

    private final Achievements achievements;

    private final MongoCollection<Document> collection;

    ReportsOfErased(MongoDatabase database, Achievements achievements) {
        this.achievements = achievements;
        this.collection = database.getCollection("achievements");
    }

    /**
     * Deletes what the account never handed in, and takes its name and the persons out of
     * everything else.
     * @param accountId the account
     * @param personIds all ids of the persons that were erased
     */
    public void forget(String accountId, Set<String> personIds) {
        Traces traces = new Traces(accountId, personIds);
        for (String id : concerning(accountId, personIds)) {
            for (int attempt = 1; !forgotten(id, traces, attempt == ATTEMPTS); attempt++) {
                Thread.onSpinWait();
            }
        }
    }

    private boolean forgotten(String id, Traces traces, boolean last) {
        Optional<Achievement> found = this.achievements.find(id);
        if (found.isEmpty()) {
            return true;
        }
        Achievement achievement = found.get();
        try {
            if (achievement.isReportedBy(traces.accountId()) && !achievement.wasSubmitted()) {
                this.achievements.delete(achievement);
            }
            else {
                Achievement without = traces.takenOutOf(achievement);
                if (!without.sameContent(achievement)) {
                    this.achievements.replace(without);
                }
            }
            return true;
        }
        catch (StaleVersionException | NotFoundException ex) {
            if (last) {
                throw ex;
            }
            return false;
        }
    }

    private List<String> concerning(String accountId, Set<String> personIds) {
        List<Bson> parts = new ArrayList<>(List.of(eq("submittedBy.accountId", accountId),
                eq("reviews.accountId", accountId), eq("held.review.accountId", accountId)));
        for (String field : List.of("content.credits.personId", "approved.credits.personId",
                "returned.credits.personId", "merged.credits.credit.personId", "consents.personId",
                "submittedBy.personId")) {
            parts.add(in(field, personIds));
        }
        List<String> ids = new ArrayList<>();
        this.collection.find(or(parts))
            .projection(Projections.include("_id"))
            .forEach((document) -> ids.add(document.getString("_id")));
        return ids;
    }

}
