package dev.plaudit.platform.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A talk of {@code talks.json}, with one giving of it where the source names one.
 *
 * @param summary what it is about
 * @param speakerIds people who gave it
 * @param eventId the event it was given at
 * @param hostCommunityId the community it was given for
 * @param date when it was given, as far as known
 * @param language BCP 47
 * @param attendance how many people came
 * @param recordingUrls recordings of it
 * @param slideUrls slides
 * @param codeUrls code shown
 * @param otherUrls other pages about it
 */
public record ImportedTalk(String id, String title, @Nullable String summary, List<String> speakerIds,
        @Nullable String eventId, @Nullable String hostCommunityId, @Nullable String date, @Nullable String language,
        @Nullable Integer attendance, List<String> recordingUrls, List<String> slideUrls, List<String> codeUrls,
        List<String> otherUrls) implements ImportedRecord {

    public ImportedTalk {
        speakerIds = Lists.orEmpty(speakerIds);
        recordingUrls = Lists.orEmpty(recordingUrls);
        slideUrls = Lists.orEmpty(slideUrls);
        codeUrls = Lists.orEmpty(codeUrls);
        otherUrls = Lists.orEmpty(otherUrls);
    }

}
