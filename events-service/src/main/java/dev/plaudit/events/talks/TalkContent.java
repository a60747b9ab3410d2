package dev.plaudit.events.talks;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What can be stated of a talk; each giving of it is stated by itself. The rules are
 * those of {@link TalkRules}.
 *
 * @param title its title
 * @param summary what it is about, CommonMark
 * @param speakerIds people who give it, who may edit it then
 * @param language BCP 47
 * @param topics what it is about, in words
 * @param slideUrls slides
 * @param codeUrls code that is shown
 * @param otherUrls other pages about it
 */
record TalkContent(@Nullable String title, @Nullable String summary, List<String> speakerIds, @Nullable String language,
        List<String> topics, List<String> slideUrls, List<String> codeUrls, List<String> otherUrls) {

    TalkContent {
        speakerIds = List.copyOf(Objects.requireNonNullElse(speakerIds, List.of()));
        topics = List.copyOf(Objects.requireNonNullElse(topics, List.of()));
        slideUrls = List.copyOf(Objects.requireNonNullElse(slideUrls, List.of()));
        codeUrls = List.copyOf(Objects.requireNonNullElse(codeUrls, List.of()));
        otherUrls = List.copyOf(Objects.requireNonNullElse(otherUrls, List.of()));
    }

    static TalkContent of(Talk talk) {
        return new TalkContent(talk.title(), talk.summary(), talk.speakerIds(), talk.language(), talk.topics(),
                talk.slideUrls(), talk.codeUrls(), talk.urls());
    }

    /**
     * A talk that this is stated of.
     * @param before what the talk was, whose other facts it keeps
     */
    Talk stated(Talk before) {
        return new Talk(before.id(), before.version(), before.updatedAt(), Objects.requireNonNullElse(this.title, ""),
                this.summary, this.speakerIds, this.language, this.topics, this.slideUrls, this.codeUrls,
                this.otherUrls, before.deliveries(), before.createdBy(), before.edits());
    }

}
