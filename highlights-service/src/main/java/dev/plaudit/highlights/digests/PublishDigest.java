package dev.plaudit.highlights.digests;

import java.time.Clock;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievements;

/**
 * Makes a digest public: what it tells is fixed as a new revision, with names as they are
 * now.
 */
@Component
public class PublishDigest {

    private final Digests digests;

    private final ComposeIssue compose;

    private final Achievements achievements;

    private final Clock clock;

    PublishDigest(Digests digests, ComposeIssue compose, Achievements achievements, Clock clock) {
        this.digests = digests;
        this.compose = compose;
        this.achievements = achievements;
        this.clock = clock;
    }

    /**
     * Stores what a digest is composed of and publishes it. When readers would see
     * nothing new, nothing happens.
     * @param id the digest
     * @param content what it is composed of
     */
    public void publish(String id, DigestContent content) {
        Digest digest = this.digests.put(Digest.draft(id, content));
        DigestIssue current = digest.issue();
        int next = (current != null) ? current.revision() + 1 : 1;
        DigestIssue issue = this.compose.issue(digest, next, this.clock.instant());
        if (current == null || !issue.saysTheSameAs(current)) {
            this.digests.publish(digest, issue);
        }
        // Also when nothing is new: a former attempt may have ended here.
        this.achievements.toldIn(id, content.achievementIds());
    }

}
