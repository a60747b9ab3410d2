package dev.plaudit.highlights.achievements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Consent.Answer;
import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * Asks people who are credited by somebody else whether they agree, once each, before
 * others read that they are named.
 */
@Component
class AskCredited {

    /**
     * How many people one achievement may ask in all its life, so that nobody is bothered
     * by exchanging names.
     */
    private static final int MOST = 30;

    private final Parties parties;

    AskCredited(Parties parties) {
        this.parties = parties;
    }

    /**
     * What is handed in, with those asked whom it newly names.
     * @param handedIn waits for a decision
     * @param reporter the name of who handed it in
     * @param now when
     * @return the same, with offers
     * @throws dev.plaudit.platform.problems.InvalidContentException if too many are asked
     */
    Achievement asking(Achievement handedIn, String reporter, Instant now) {
        Consents consents = new Consents(handedIn.consents(), this.parties::currentId);
        List<String> asked = newlyNamed(handedIn, consents);
        FieldChecks checks = new FieldChecks();
        checks.require("/credits", asked.isEmpty() || consents.all().size() + asked.size() <= MOST,
                "asks more than %d people, with those who were asked before".formatted(MOST));
        checks.finish();
        if (asked.isEmpty()) {
            return handedIn;
        }
        List<Consent> offers = asked.stream().map((person) -> new Consent(person, Answer.OFFERED, now)).toList();
        return handedIn.agreed(consents.with(offers), now)
            .telling(NoticeType.CREDIT_OFFERED, List.of(), asked, reporter, null, now);
    }

    /**
     * Not who reports it, nor who has no account, was asked before, or is shown already.
     */
    private List<String> newlyNamed(Achievement handedIn, Consents consents) {
        Submitter reporter = handedIn.submittedBy();
        Content shown = handedIn.approved();
        Set<String> settled = new HashSet<>((shown != null) ? this.parties.currentIds(shown.personIds()) : List.of());
        if (reporter != null) {
            settled.add(this.parties.currentId(reporter.personId()));
        }
        List<String> named = new ArrayList<>(this.parties.currentIds(handedIn.content().personIds()));
        named.removeIf((person) -> settled.contains(person) || this.parties.isUnclaimed(person)
                || consents.of(person).isPresent());
        return named;
    }

}
