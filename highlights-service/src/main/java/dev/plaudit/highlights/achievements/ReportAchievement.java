package dev.plaudit.highlights.achievements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.access.TokenCommunity;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.mongo.KeyedRequest;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.ForbiddenException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.PreconditionRequiredException;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.MergePatch;

/**
 * What members do with achievements of their own, from a draft to handing it in and
 * taking it back. With {@code dry} everything is checked and nothing is stored.
 */
@Component
class ReportAchievement {

    private final Achievements achievements;

    private final OwnAchievements own;

    private final ContentRules rules;

    private final OwnImages images;

    private final AskCredited askCredited;

    private final MergePatch patch;

    private final Clock clock;

    ReportAchievement(Achievements achievements, OwnAchievements own, ContentRules rules, OwnImages images,
            AskCredited askCredited, MergePatch patch, Clock clock) {
        this.achievements = achievements;
        this.own = own;
        this.rules = rules;
        this.images = images;
        this.askCredited = askCredited;
        this.patch = patch;
        this.clock = clock;
    }

    Achievement draft(Caller caller, AchievementBody body, boolean dry) {
        Member member = caller.require(HighlightsOperation.REPORT_ACHIEVEMENTS);
        return draft(member, KeyedRequest.newId("achievement"), body, dry);
    }

    /**
     * Drafts what a script calls by a name of its own; once it is there, changes it. The
     * same again is nothing new, however often and at how many places at once.
     * @param seen the state that a change is based on; not needed where nothing changes
     */
    Reported put(Caller caller, String clientId, AchievementBody body, @Nullable IfMatch seen, boolean dry) {
        Member member = caller.require(HighlightsOperation.REPORT_ACHIEVEMENTS);
        String id = idOf(member, clientId);
        Optional<Achievement> existing = this.achievements.find(id);
        if (existing.isPresent()) {
            return new Reported(again(member, existing.get(), body, seen, dry), false);
        }
        if (seen != null) {
            throw new StaleVersionException(id);
        }
        try {
            return new Reported(draft(member, id, body, dry), true);
        }
        catch (ConflictException ex) {
            // The same script runs twice at once.
            Achievement first = this.achievements.find(id).orElseThrow(NotFoundException::new);
            return new Reported(again(member, first, body, seen, dry), false);
        }
    }

    Achievement change(Caller caller, String id, IfMatch seen, ObjectNode changes, boolean dry) {
        Member member = caller.require(HighlightsOperation.REPORT_ACHIEVEMENTS);
        Achievement achievement = reported(member, id);
        seen.require(achievement);
        AchievementBody wanted = this.patch.apply(AchievementBody.of(achievement), changes);
        Content content = this.rules.content(wanted, member.personId(), achievement.content());
        return change(member, achievement, content, wanted.seenBy(), dry);
    }

    Achievement submit(Caller caller, String id, IfMatch seen, boolean dry) {
        Member member = caller.require(HighlightsOperation.REPORT_ACHIEVEMENTS);
        return step(member, id, seen, dry, "submit", (achievement) -> {
            Achievement next = achievement.submitted(this.clock.instant());
            return handedIn(member, next);
        });
    }

    Achievement withdraw(Caller caller, String id, IfMatch seen, boolean dry) {
        Member member = caller.require(HighlightsOperation.REPORT_ACHIEVEMENTS);
        return step(member, id, seen, dry, "withdraw", Achievement::withdrawn);
    }

    /**
     * Deletes a draft or what was taken back, and archives what everybody has read.
     */
    void delete(Caller caller, String id, IfMatch seen) {
        Member member = caller.require(HighlightsOperation.REPORT_ACHIEVEMENTS);
        Achievement achievement = reported(member, id);
        seen.require(achievement);
        if (achievement.isDeletable()) {
            this.achievements.delete(achievement);
        }
        else {
            this.achievements.replace(by(member, "archive", achievement.archived()));
        }
    }

    private Achievement draft(Member member, String id, AchievementBody body, boolean dry) {
        Content content = this.rules.content(body, member.personId(), null);
        requireReach(member, content);
        this.images.require(member, content, null, dry);
        Achievement draft = by(member, "draft",
                Achievement.draft(id, content, body.seenBy(), Submitter.of(member), null, this.clock.instant()));
        return dry ? draft : this.achievements.add(draft);
    }

    private Achievement again(Member member, Achievement existing, AchievementBody body, @Nullable IfMatch seen,
            boolean dry) {
        Content content = this.rules.content(body, member.personId(), existing.content());
        if (content.equals(existing.content()) && body.seenBy() == existing.visibility()) {
            requireReach(member, content);
            return existing;
        }
        if (seen == null) {
            throw new PreconditionRequiredException();
        }
        seen.require(existing);
        requireReach(member, existing.content());
        return change(member, existing, content, body.seenBy(), dry);
    }

    private Achievement change(Member member, Achievement achievement, Content content, Visibility visibility,
            boolean dry) {
        requireReach(member, content);
        Achievement edited = achievement.edited(content, visibility, this.clock.instant());
        if (edited.state() == State.APPROVED) {
            this.rules.checkComplete(content);
        }
        Achievement next = (edited.state() == State.SUBMITTED) ? handedIn(member, edited) : edited;
        this.images.require(member, content, achievement, dry);
        // A draft is nobody else's business.
        Achievement told = (next.state() == State.DRAFT) ? next
                : by(member, did("edit", achievement), behindOthers(member, achievement, next));
        return dry ? told : this.achievements.replace(told);
    }

    /**
     * Whatever goes to those who decide is complete, and whom it names is asked.
     */
    private Achievement handedIn(Member member, Achievement next) {
        this.rules.checkComplete(next.content());
        return this.askCredited.asking(next, member.name(), this.clock.instant());
    }

    private Achievement step(Member member, String id, IfMatch seen, boolean dry, String did,
            UnaryOperator<Achievement> step) {
        Achievement achievement = reported(member, id);
        Optional<Achievement> done = this.achievements.alreadyWritten(id);
        if (done.isPresent()) {
            return done.get();
        }
        seen.require(achievement);
        Achievement next = by(member, did(did, achievement),
                behindOthers(member, achievement, step.apply(achievement)));
        return dry ? next : this.achievements.replace(next);
    }

    /**
     * Those who decide are to see what became of a decision that was held.
     */
    private static String did(String did, Achievement before) {
        return (before.held() != null) ? did + ", which ends a held decision" : did;
    }

    private Achievement behindOthers(Member member, Achievement before, Achievement next) {
        boolean handedIn = next.state() == State.SUBMITTED && before.state() != State.SUBMITTED;
        return handedIn ? next.waitingBehind(this.own.waitingOf(member.accountId())) : next;
    }

    private Achievement by(Member member, String did, Achievement next) {
        return next.by(member, HighlightsOperation.REPORT_ACHIEVEMENTS, did, null, this.clock.instant());
    }

    /**
     * Those who are credited see it too, and only that.
     */
    private Achievement reported(Member member, String id) {
        Achievement achievement = this.own.one(member, id);
        if (!achievement.isReportedBy(member.accountId())) {
            throw new ForbiddenException("Only who reported this achievement may change it");
        }
        return achievement;
    }

    static void requireReach(Member member, Content content) {
        if (!TokenCommunity.reaches(member, content.communityIds())) {
            throw new ForbiddenException("This token is for achievements of its own community alone");
        }
    }

    /**
     * The same for the same name of the same account, and nobody else's.
     */
    private static String idOf(Member member, String clientId) {
        try {
            byte[] names = (member.accountId().length() + " " + member.accountId() + clientId)
                .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(names), 0, 16);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java platform has SHA-256", ex);
        }
    }

    /**
     * What came of a write.
     *
     * @param achievement its state now
     * @param isNew whether there was none before
     */
    record Reported(Achievement achievement, boolean isNew) {
    }

}
