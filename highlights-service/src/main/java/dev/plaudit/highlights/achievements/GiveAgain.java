package dev.plaudit.highlights.achievements;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.achievements.AchievementBody.StatedCredit;
import dev.plaudit.highlights.achievements.AchievementBody.StatedLink;
import dev.plaudit.highlights.achievements.AchievementBody.StatedReach;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.mongo.KeyedRequest;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.References;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * Drafts that a talk was given again. What is told of the talk stays; what differs from
 * one giving to the next is five fields.
 */
@Component
class GiveAgain {

    /**
     * What can be given again, and how those who came are called.
     */
    private static final Map<String, String> AUDIENCE = Map.of("talk", "attendees", "workshop", "participants");

    /**
     * Fields of those kinds that differ from one giving to the next.
     */
    private static final Set<String> OF_ONE_GIVING = Set.of("mode", "recordingUrl");

    private static final Pattern RECORDING = Pattern.compile("(?i).*\\b(recording|video)\\b.*");

    private static final Pattern VIDEO_SITE = Pattern
        .compile("(?i)https?://([^/]*\\.)?(youtube\\.com|youtu\\.be|vimeo\\.com|bilibili\\.com)(/.*)?");

    private final Achievements achievements;

    private final OwnAchievements own;

    private final ContentRules rules;

    private final References references;

    private final Parties parties;

    private final Clock clock;

    GiveAgain(Achievements achievements, OwnAchievements own, ContentRules rules, References references,
            Parties parties, Clock clock) {
        this.achievements = achievements;
        this.own = own;
        this.rules = rules;
        this.references = references;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * Drafts a further giving of a talk that the caller reported or is credited in.
     * @param dry whether all is checked and nothing stored
     */
    Achievement draft(Caller caller, String id, DeliveryBody body, boolean dry) {
        Member member = caller.require(HighlightsOperation.REPORT_ACHIEVEMENTS);
        Achievement before = this.own.one(member, id);
        if (!AUDIENCE.containsKey(before.content().kind())) {
            throw new ConflictException("Only a talk or a workshop can be given again");
        }
        check(body);
        Content content = this.rules.content(given(before, body, member), member.personId(), null);
        ReportAchievement.requireReach(member, content);
        Achievement draft = Achievement
            .draft(KeyedRequest.newId("achievement"), content, before.visibility(), Submitter.of(member),
                    before.firstGiving(), this.clock.instant())
            .by(member, HighlightsOperation.REPORT_ACHIEVEMENTS, "draft", null, this.clock.instant());
        return dry ? draft : this.achievements.add(draft);
    }

    private void check(DeliveryBody body) {
        FieldChecks checks = new FieldChecks();
        checks.needed("/date", body.date());
        checks.require("/eventId", body.eventId() == null || this.references.find("events", body.eventId()).isPresent(),
                "names what is not in /events");
        checks.language("/language", body.language());
        checks.webAddress("/recordingUrl", body.recordingUrl());
        checks.require("/attendance", body.attendance() == null || body.attendance() >= 0, "is less than nothing");
        checks.finish();
    }

    private AchievementBody given(Achievement before, DeliveryBody body, Member member) {
        Content talk = before.content();
        return new AchievementBody(talk.title(), talk.summary(), null, talk.kind(), credits(before, member),
                links(talk, body.recordingUrl()), talk.topics(), List.of(), null, talk.programs(),
                (body.language() != null) ? body.language() : talk.language(), body.date(), null,
                audience(talk.kind(), body), List.of(), Optional.ofNullable(body.eventId()).stream().toList(),
                talk.talkIds().stream().filter((talkId) -> this.references.find("talks", talkId).isPresent()).toList(),
                sameDetails(talk), before.visibility());
    }

    private static Map<String, Object> sameDetails(Content talk) {
        Map<String, Object> same = new LinkedHashMap<>(talk.details());
        same.keySet().removeAll(OF_ONE_GIVING);
        return same;
    }

    /**
     * Those who may be named anew: not who declined, nor who hid since.
     */
    private List<StatedCredit> credits(Achievement before, Member member) {
        Consents consents = new Consents(before.consents(), this.parties::currentId);
        return before.content().credits().stream().filter((credit) -> {
            String person = credit.personId();
            return person == null || person.equals(member.personId())
                    || (this.parties.isPerson(person) && !consents.hasDeclined(person));
        }).map(StatedCredit::of).toList();
    }

    /**
     * Slides, code and the like are the same; a recording is of one giving.
     */
    private static List<StatedLink> links(Content talk, @Nullable String recordingUrl) {
        Stream<StatedLink> recording = Stream.ofNullable(recordingUrl).map((url) -> new StatedLink("Recording", url));
        Stream<StatedLink> same = talk.links()
            .stream()
            .filter((link) -> !isRecording(link) && !link.url().equals(recordingUrl))
            .map(StatedLink::of);
        return Stream.concat(recording, same).limit(Content.MOST_LINKS).toList();
    }

    private static boolean isRecording(Link link) {
        return VIDEO_SITE.matcher(link.url()).matches()
                || (link.label() != null && RECORDING.matcher(link.label()).matches());
    }

    private static List<StatedReach> audience(String kind, DeliveryBody body) {
        return Stream.ofNullable(body.attendance())
            .map((count) -> new StatedReach(AUDIENCE.get(kind), count, null, Reach.Bound.EXACT, Reach.Basis.MEASURED,
                    body.date(), null))
            .toList();
    }

}
