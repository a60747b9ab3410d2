package dev.plaudit.platform.kinds;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.writes.FieldChecks;

/**
 * What a program makes of a kind.
 *
 * @param program the program's id
 * @param offered whether reports of the kind may name the program; yes, where nothing is
 * said
 * @param label what the program calls the kind, by language
 * @param fieldLabels what it calls fields, by field and language
 * @param required fields that a report naming the program cannot be submitted without
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProgramRule(String program, @Nullable Boolean offered, Map<String, String> label,
        Map<String, Map<String, String>> fieldLabels, List<String> required) {

    public ProgramRule {
        program = Objects.requireNonNullElse(program, "");
        label = Labels.sorted(label);
        fieldLabels = Labels.sorted(fieldLabels);
        required = List.copyOf(Objects.requireNonNullElse(required, List.of()));
    }

    /**
     * Whether reports of the kind may name the program.
     * @return false if the program does not want them
     */
    public boolean takesKind() {
        return !Boolean.FALSE.equals(this.offered);
    }

    void check(String pointer, List<String> fields, FieldChecks checks) {
        checks.text(pointer + "/program", this.program, 1, 60);
        Labels.checkAny(pointer + "/label", this.label, 100, checks);
        this.fieldLabels.forEach((field, label) -> {
            checks.require(pointer + "/fieldLabels", fields.contains(field), "names what is no field of the kind");
            Labels.checkAny(pointer + "/fieldLabels", label, 100, checks);
        });
        checks.list(pointer + "/required", this.required, fields.size());
        checks.each(pointer + "/required", this.required, fields::contains, "is no field of the kind");
    }

}
