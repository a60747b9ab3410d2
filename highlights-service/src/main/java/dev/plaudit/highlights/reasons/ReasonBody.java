package dev.plaudit.highlights.reasons;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Decision;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * A reason as an admin states it, whole.
 *
 * @param name for reviewers to choose by, 100 characters at most; in English at least
 * @param text what who submitted it is told, 1,000 characters at most; in English at
 * least
 * @param decisions those that it is a reason for; without any it is no longer offered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReasonBody(@Nullable Wording name, @Nullable Wording text, List<Decision> decisions) {

    private static final int LONGEST_ID = 60;

    ReasonBody {
        decisions = List.copyOf(Objects.requireNonNullElse(decisions, List.of()));
    }

    /**
     * Makes sure that it can be stored.
     * @param id where
     * @throws dev.plaudit.platform.problems.InvalidContentException if it breaks a rule
     */
    void check(String id) {
        FieldChecks checks = new FieldChecks();
        checks.require("/id", id.length() <= LONGEST_ID && id.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "is kebab-case, of at most %d characters".formatted(LONGEST_ID));
        check("/name", this.name, 100, checks);
        check("/text", this.text, 1000, checks);
        checks.list("/decisions", this.decisions.stream().map(Decision::word).toList(), Decision.values().length);
        checks.finish();
    }

    private static void check(String pointer, @Nullable Wording wording, int most, FieldChecks checks) {
        checks.needed(pointer + "/en", (wording != null) ? wording.en() : null);
        Stream.ofNullable(wording).forEach((words) -> {
            checks.text(pointer + "/en", words.en(), 1, most);
            checks.text(pointer + "/zh", words.zh(), 1, most);
        });
    }

}
