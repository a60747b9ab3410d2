package dev.plaudit.people.notifications;

import java.nio.charset.StandardCharsets;

import org.springframework.web.util.UriUtils;

/**
 * Where somebody goes on who reads a notification.
 */
public final class Link {

    /**
     * The kind under which a notice names a submission to those who decide about it.
     */
    private static final String REVIEWS = "reviews";

    private Link() {
    }

    /**
     * The page to go on at.
     * @param news what they were told
     * @return a path on this site
     */
    public static String of(News news) {
        return switch (news.type()) {
            case DAILY_SUMMARY -> "/review";
            case MEMBERSHIP_DECIDED, CLAIM_DECIDED -> "/me";
            case HIGHLIGHTED -> at("/digests/", news);
            case HIGHLIGHT_DEFERRED -> "/submissions";
            case HIGHLIGHT_RETRACTED -> at("/digests/", news) + "/edit";
            case SUBMISSION_APPROVED -> at("/achievements/", news);
            case CHANGES_REQUESTED, SUBMISSION_REJECTED, SUBMISSION_DUPLICATE, COMMENT, CREDIT_OFFERED, CREDIT_ACCEPTED,
                    CREDIT_DECLINED, REACH_WANTED ->
                at(news.kind().equals(REVIEWS) ? "/review/" : "/submissions/", news);
        };
    }

    private static String at(String folder, News news) {
        return folder + UriUtils.encodePathSegment(news.recordId(), StandardCharsets.UTF_8);
    }

}
