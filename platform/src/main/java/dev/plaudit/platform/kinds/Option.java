package dev.plaudit.platform.kinds;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import dev.plaudit.platform.writes.FieldChecks;

/**
 * A word to choose, such as a role.
 *
 * @param id kebab-case, of at most 60 characters
 * @param label for people to read, by language
 */
public record Option(String id, Map<String, String> label) {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Option {
        id = Objects.requireNonNullElse(id, "");
        label = Labels.sorted(label);
    }

    static void check(String pointer, List<Option> options, int most, FieldChecks checks) {
        checks.list(pointer, options.stream().map(Option::id).toList(), most);
        FieldChecks.each(options, (at, option) -> {
            String own = pointer + "/" + at;
            checks.require(own + "/id", option.id().length() <= 60 && KEBAB_CASE.matcher(option.id()).matches(),
                    "is kebab-case, of at most 60 characters");
            Labels.check(own + "/label", option.label(), 100, checks);
        });
    }

}
