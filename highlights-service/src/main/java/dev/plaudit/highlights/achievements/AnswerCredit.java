package dev.plaudit.highlights.achievements;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.achievements.Consent.Answer;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.writes.IfMatch;

/**
 * What members say to being credited by others. They may say otherwise at any time.
 */
@Component
class AnswerCredit {

    private final Achievements achievements;

    private final OwnAchievements own;

    private final Parties parties;

    private final Clock clock;

    AnswerCredit(Achievements achievements, OwnAchievements own, Parties parties, Clock clock) {
        this.achievements = achievements;
        this.own = own;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * Accepts or declines. The same again is nothing new, whatever else has changed.
     */
    Answered answer(Caller caller, String id, IfMatch seen, CreditAnswer body) {
        Member member = caller.require(HighlightsOperation.ANSWER_CREDITS);
        Achievement achievement = this.own.crediting(member, id);
        Answer answer = body.checked();
        Consents consents = new Consents(achievement.consents(), this.parties::currentId);
        Optional<Consent> before = consents.of(member.personId()).filter((said) -> said.state() == answer);
        if (before.isPresent()) {
            return new Answered(achievement, before.get());
        }
        seen.require(achievement);
        Instant now = this.clock.instant();
        Consent said = new Consent(member.personId(), answer, now);
        Achievement agreed = achievement.agreed(consents.with(List.of(said)), now)
            .by(member, HighlightsOperation.ANSWER_CREDITS, answer.word(), null, now);
        return new Answered(this.achievements.replace(told(agreed, answer, member, now)), said);
    }

    private static Achievement told(Achievement agreed, Answer answer, Member by, Instant now) {
        Submitter reporter = agreed.submittedBy();
        if (reporter == null || agreed.isReportedBy(by.accountId())) {
            return agreed;
        }
        NoticeType type = (answer == Answer.ACCEPTED) ? NoticeType.CREDIT_ACCEPTED : NoticeType.CREDIT_DECLINED;
        return agreed.telling(type, List.of(reporter.accountId()), List.of(), by.name(), null, now);
    }

    /**
     * What came of an answer.
     *
     * @param achievement its state now
     * @param said what the member says
     */
    record Answered(Achievement achievement, Consent said) {
    }

}
