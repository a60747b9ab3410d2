package dev.plaudit.highlights;

import java.time.Instant;
import java.util.List;

import org.bson.Document;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.highlights.achievements.Credit;
import dev.plaudit.highlights.achievements.State;
import dev.plaudit.highlights.achievements.Submitter;
import dev.plaudit.highlights.achievements.Visibility;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;

/**
 * Achievements in the region apac that were handed in at another time than now.
 */
final class Waiting {

    private Waiting() {
    }

    static Achievement since(Instant since, String id, String word, String account, int ahead) {
        Content content = new Content("A talk about " + word, null, null, "talk", null,
                List.of(new Credit(null, "tfug-singapore", null, "community")), List.of(), List.of(), List.of(), null,
                List.of(), null, new PartialDate("2021-09-14"), new Period("2021-Q3"), List.of(), List.of(), List.of(),
                List.of(), null, new Document(), null);
        return new Achievement(id, 0, Instant.EPOCH, State.SUBMITTED, Visibility.PUBLIC, content, null,
                new Submitter(account, account, account), since, since, null, List.of(), List.of(), List.of(),
                List.of(), null, ahead, List.of(), List.of(), null, null);
    }

}
