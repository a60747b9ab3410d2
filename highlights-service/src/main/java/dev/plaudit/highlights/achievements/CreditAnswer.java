package dev.plaudit.highlights.achievements;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Consent.Answer;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * What somebody says to being credited.
 *
 * @param answer whether they agree
 */
record CreditAnswer(@Nullable Word answer) {

    /**
     * What they said.
     * @throws dev.plaudit.platform.problems.InvalidContentException if they said nothing
     */
    Answer checked() {
        FieldChecks checks = new FieldChecks();
        checks.needed("/answer", this.answer);
        checks.finish();
        return (this.answer == Word.ACCEPT) ? Answer.ACCEPTED : Answer.DECLINED;
    }

    /**
     * What can be said.
     */
    enum Word {

        /** They may be shown. */
        @JsonProperty("accept")
        ACCEPT,

        /** They may not. */
        @JsonProperty("decline")
        DECLINE

    }

}
