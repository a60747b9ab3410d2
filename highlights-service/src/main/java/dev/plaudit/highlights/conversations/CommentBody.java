package dev.plaudit.highlights.conversations;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.ReportPointer;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * Something that is to be said.
 *
 * @param text plain text, 1 to 2,000 characters
 * @param audience for whom it is; who reported it says everything to all
 * @param pointer the field of the report that it is about, a JSON Pointer such as
 * /links/0/url, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommentBody(@Nullable String text, @Nullable Audience audience, @Nullable String pointer) {

    private static final int LONGEST = 2000;

    /**
     * Makes sure that it can be said.
     * @throws dev.plaudit.platform.problems.InvalidContentException if it breaks a rule
     */
    void check(Achievement achievement) {
        FieldChecks checks = new FieldChecks();
        checks.needed("/text", this.text);
        checks.text("/text", this.text, 1, LONGEST);
        checks.needed("/audience", this.audience);
        checks.require("/pointer", this.pointer == null || ReportPointer.exists(achievement, this.pointer),
                "names no field of the report");
        checks.finish();
    }

}
