package dev.plaudit.events.talks;

import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.plaudit.events.calendar.Events;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * What must hold of a talk or a giving of it that somebody states. What was referred to
 * before need not be there any more.
 */
@Component
class TalkRules {

    private static final int MOST_SPEAKERS = 30;

    private static final int MOST_TOPICS = 12;

    private static final int MOST_URLS = 20;

    private static final int MOST_DELIVERIES = 100;

    private final Events events;

    private final Parties parties;

    TalkRules(Events events, Parties parties) {
        this.events = events;
        this.parties = parties;
    }

    /**
     * Checks the content of a talk.
     * @param content what is stated
     * @param before the talk as it was
     * @throws dev.plaudit.platform.problems.InvalidContentException if a rule is broken
     */
    void check(TalkContent content, Talk before) {
        FieldChecks checks = new FieldChecks();
        checks.needed("/title", content.title());
        checks.text("/title", content.title(), 3, 200);
        checks.text("/summary", content.summary(), 0, 20_000);
        checks.list("/speakerIds", content.speakerIds(), MOST_SPEAKERS);
        checks.each("/speakerIds", content.speakerIds(),
                (id) -> before.speakerIds().contains(id) || this.parties.isPerson(id), "is not known");
        checks.language("/language", content.language());
        checks.list("/topics", content.topics(), MOST_TOPICS);
        checks.each("/topics", content.topics(), (topic) -> !topic.isBlank() && topic.length() <= 60,
                "has 1 to 60 characters");
        checks.webAddresses("/slideUrls", content.slideUrls(), MOST_URLS);
        checks.webAddresses("/codeUrls", content.codeUrls(), MOST_URLS);
        checks.webAddresses("/otherUrls", content.otherUrls(), MOST_URLS);
        long urls = Stream.of(content.slideUrls(), content.codeUrls(), content.otherUrls())
            .mapToLong((list) -> list.size())
            .sum();
        checks.require("", urls <= MOST_URLS, "A talk has at most %d addresses in all".formatted(MOST_URLS));
        checks.finish();
    }

    /**
     * Checks the content of a delivery.
     * @param content what is stated
     * @param before the delivery as it was
     * @throws dev.plaudit.platform.problems.InvalidContentException if a rule is broken
     */
    void check(DeliveryContent content, Delivery before) {
        FieldChecks checks = new FieldChecks();
        String eventId = content.eventId();
        checks.require("/eventId",
                eventId == null || eventId.equals(before.eventId()) || this.events.find(eventId).isPresent(),
                "is not known");
        String communityId = content.communityId();
        checks.require("/communityId", communityId == null || communityId.equals(before.communityId())
                || this.parties.isCommunity(communityId), "is not known");
        checks.date("/date", content.date());
        checks.language("/language", content.language());
        checks.webAddresses("/recordingUrls", content.recordingUrls(), MOST_URLS);
        checks.count("/attendance", content.attendance());
        checks.require("", Stream.of(eventId, communityId, content.date()).anyMatch(Objects::nonNull),
                "A delivery has an event, a community or a date");
        checks.finish();
    }

    /**
     * Checks that a talk can be given once more.
     * @param before the talk as it was
     * @throws dev.plaudit.platform.problems.InvalidContentException if it cannot
     */
    void checkMore(Talk before) {
        FieldChecks checks = new FieldChecks();
        checks.require("", before.deliveries().size() < MOST_DELIVERIES,
                "A talk has at most %d deliveries".formatted(MOST_DELIVERIES));
        checks.finish();
    }

}
