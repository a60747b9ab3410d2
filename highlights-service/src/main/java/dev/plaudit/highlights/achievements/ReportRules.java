package dev.plaudit.highlights.achievements;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.kinds.Fault;
import dev.plaudit.highlights.kinds.KindSchemas;
import dev.plaudit.highlights.kinds.Stage;
import dev.plaudit.platform.kinds.NumberedDefinition;
import dev.plaudit.platform.problems.RefusalException.FieldError;
import dev.plaudit.platform.problems.UnreadableContentException;
import dev.plaudit.platform.vocabularies.Coded;
import dev.plaudit.platform.vocabularies.Term;
import dev.plaudit.platform.vocabularies.Vocabulary;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * What the schema of its kind says about a report. Each is held to the definition that
 * its details were written under, however the kind has changed since.
 */
@Component
class ReportRules {

    private static final String DETAILS = "/details/";

    private final Vocabulary kinds;

    private final KindSchemas schemas;

    private final JsonMapper json;

    ReportRules(Vocabulary kindVocabulary, KindSchemas schemas, JsonMapper json) {
        this.kinds = kindVocabulary;
        this.schemas = schemas;
        this.json = json;
    }

    /**
     * The definition that a report is held to: the kind's current one as soon as the kind
     * or one of its own fields changes, otherwise the one it was written under.
     */
    NumberedDefinition written(AchievementBody body, @Nullable Coded kind, @Nullable Content before) {
        Term term = known(kind, before);
        if (term == null) {
            return NumberedDefinition.none("", null);
        }
        return (before != null && before.kind().equals(term.id()) && before.details().equals(body.details()))
                ? written(term, before) : term.definition();
    }

    /**
     * Checks what somebody writes.
     * @throws UnreadableContentException if a detail is of another type, or unknown
     */
    void checkDraft(AchievementBody body, @Nullable Coded kind, NumberedDefinition written, @Nullable Content before,
            FieldChecks checks) {
        List<FieldError> misfits = new ArrayList<>();
        for (Fault fault : faults(body, known(kind, before), written)) {
            switch (fault.sort()) {
                case RULE -> checks.add(fault.error());
                case TYPE -> misfits.add(fault.error());
                case UNKNOWN -> {
                    if (wasThere(fault.error().pointer(), before)) {
                        checks.add(new FieldError(fault.error().pointer(), "is no field of this kind"));
                    }
                    else {
                        misfits.add(fault.error());
                    }
                }
            }
        }
        if (!misfits.isEmpty()) {
            throw new UnreadableContentException(misfits);
        }
    }

    /**
     * Nobody knows what details a kind that is not there would have.
     */
    private List<Fault> faults(AchievementBody body, @Nullable Term kind, NumberedDefinition written) {
        ObjectNode report = this.json.valueToTree(body);
        if (kind == null) {
            report.remove("details");
            return this.schemas.faults(report);
        }
        report.put("kind", kind.id());
        return this.schemas.faults(report, kind.id(), written, body.programs(), Stage.DRAFT);
    }

    /**
     * Checks that nothing is missing.
     */
    void checkSubmission(Content content, FieldChecks checks) {
        ObjectNode report = this.json.valueToTree(AchievementBody.of(content, Visibility.PUBLIC));
        this.kinds.find(content.kind())
            .map((kind) -> this.schemas.faults(report, content.kind(), written(kind, content), content.programs(),
                    Stage.SUBMIT))
            .orElseGet(List::of)
            .forEach((fault) -> checks.add(fault.error()));
    }

    private static NumberedDefinition written(Term kind, Content content) {
        return kind.definition(Objects.requireNonNullElse(content.definition(), 0)).orElseGet(kind::definition);
    }

    private @Nullable Term known(@Nullable Coded kind, @Nullable Content before) {
        if (kind == null) {
            return null;
        }
        boolean stays = before != null && kind.equals(new Coded(before.kind(), before.kindInSource()));
        return (stays || kind.inSource() == null) ? this.kinds.find(kind.code()).orElse(null) : null;
    }

    /**
     * What was fine until the kind changed is a matter of rules, not of form.
     */
    private static boolean wasThere(String pointer, @Nullable Content before) {
        return before != null && pointer.startsWith(DETAILS)
                && before.details().containsKey(pointer.substring(DETAILS.length()));
    }

}
