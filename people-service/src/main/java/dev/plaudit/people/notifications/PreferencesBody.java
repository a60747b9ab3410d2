package dev.plaudit.people.notifications;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * How an account wants to be told, as it reads and sets it. In the inbox it is told of
 * everything.
 *
 * @param language of what it is told
 * @param dailySummary whether it is told each day what waits for its decision
 * @param email for each type of notification, whether an e-mail comes too: immediately or
 * none. Types that are left out come immediately
 */
public record PreferencesBody(@Schema(allowableValues = {
        "en", "zh" }, description = "Of what you are told") @Nullable String language,
        @Schema(description = "Whether you are told each day what waits for your decision, in your inbox and by "
                + "e-mail") @Nullable Boolean dailySummary,
        @Schema(description = "For each type of notification, whether an e-mail comes too: immediately or none; "
                + "immediately for those that are left out") Map<String, String> email){

    private static final String IMMEDIATELY = "immediately";

    private static final String NEVER = "none";

    private static final List<NoticeType> TYPES = Arrays.stream(NoticeType.values())
        .filter((type) -> type != NoticeType.DAILY_SUMMARY)
        .toList();

    private static final Set<String> WORDS = TYPES.stream().map(NoticeType::word).collect(Collectors.toSet());

    public PreferencesBody {
        email = new TreeMap<>(Objects.requireNonNullElse(email, Map.of()));
    }

    static PreferencesBody of(Preferences preferences) {
        return new PreferencesBody(preferences.language(), preferences.dailySummary(), TYPES.stream()
            .collect(Collectors.toMap(NoticeType::word, (type) -> preferences.wantsMail(type) ? IMMEDIATELY : NEVER)));
    }

    /**
     * The preferences of an account after it has chosen these.
     * @throws InvalidContentException if a field breaks a rule
     */
    Preferences over(Preferences before) {
        FieldChecks checks = new FieldChecks();
        checks.needed("/language", this.language);
        checks.require("/language", this.language == null || Wording.LANGUAGES.contains(this.language),
                "is %s".formatted(String.join(" or ", Wording.LANGUAGES)));
        checks.needed("/dailySummary", this.dailySummary);
        this.email.forEach((word, when) -> {
            checks.require("/email/" + word, WORDS.contains(word), "is no type of notification");
            checks.require("/email/" + word, Set.of(IMMEDIATELY, NEVER).contains(when), "is immediately or none");
        });
        checks.finish();
        return before.chosen(Objects.requireNonNull(this.language), Objects.requireNonNull(this.dailySummary),
                TYPES.stream().filter((type) -> NEVER.equals(this.email.get(type.word()))).toList());
    }

}
