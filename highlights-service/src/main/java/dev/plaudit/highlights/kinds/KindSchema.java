package dev.plaudit.highlights.kinds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.plaudit.platform.kinds.KindField;
import dev.plaudit.platform.kinds.KindMetric;
import dev.plaudit.platform.kinds.NumberedDefinition;
import dev.plaudit.platform.kinds.Option;
import dev.plaudit.platform.kinds.ProgramRule;

/**
 * What a report of an achievement must hold, as JSON Schema 2020-12: what holds for all,
 * from {@code report-schema.json}, and what a kind's definition and its rules for
 * programs add. Reports are checked by it, and forms are made from it: properties stand
 * in the order of a form, {@code x-titles} and {@code x-descriptions} are texts by
 * language, {@code x-options} words to choose from, {@code x-required-to-submit} what a
 * draft may lack, {@code x-not-offered} the programs that do not take the kind.
 */
final class KindSchema {

    static final String MEDIA_TYPE = "application/schema+json";

    static final String TO_SUBMIT = "x-required-to-submit";

    /** Annotations of ours, for forms. */
    static final List<String> ANNOTATIONS = List.of(TO_SUBMIT, "x-titles", "x-descriptions", "x-options",
            "x-definition", "x-not-offered");

    private static final String CONTRIBUTOR = "contributor";

    private static final String COMMUNITY = "community";

    private final ObjectNode report = read();

    /**
     * The schema of all reports, of whatever kind.
     */
    ObjectNode ofAny(Stage stage) {
        return required(this.report.deepCopy(), stage);
    }

    /**
     * The schema of a kind's reports.
     * @param kind its id
     * @param written the definition that a report was written under
     * @param programs those that the report names
     * @param stage how far the report has come
     */
    ObjectNode of(String kind, NumberedDefinition written, Collection<String> programs, Stage stage) {
        ObjectNode schema = this.report.deepCopy();
        List<ProgramRule> rules = rules(written, programs);
        Map<String, String> label = written.definition().label();
        FieldSchema
            .labels(schema, "title", "x-titles",
                    FieldSchema.merged(Stream
                        .concat(Stream.of(Map.of("en", written.name()), label),
                                rules.stream().map(ProgramRule::label).filter((own) -> !own.isEmpty()).limit(1))
                        .toList()));
        schema.put("x-definition", written.number());
        ObjectNode properties = (ObjectNode) schema.get("properties");
        ((ObjectNode) properties.get("kind")).put("const", kind);
        details((ObjectNode) properties.get("details"), written, rules);
        role((ObjectNode) properties.at("/credits/items/properties/role"), written);
        metric((ObjectNode) properties.at("/reach/items/properties/metric"), written.definition().reach());
        notOffered(schema, (ObjectNode) properties.at("/programs/items"), written.definition().programs());
        return required(schema, stage);
    }

    /**
     * The rules of some programs, which are all that differs between reports of a kind.
     */
    static List<ProgramRule> rules(NumberedDefinition written, Collection<String> programs) {
        return written.definition().programs().stream().filter((rule) -> programs.contains(rule.program())).toList();
    }

    private static void details(ObjectNode details, NumberedDefinition written, List<ProgramRule> rules) {
        ObjectNode properties = details.putObject("properties");
        Set<String> needed = new LinkedHashSet<>();
        for (KindField field : written.definition().fields()) {
            properties.set(field.id(), FieldSchema.of(field, rules));
            if (field.needed() || rules.stream().anyMatch((rule) -> rule.required().contains(field.id()))) {
                needed.add(field.id());
            }
        }
        ArrayNode toSubmit = details.putArray(TO_SUBMIT);
        needed.forEach(toSubmit::add);
    }

    private static void role(ObjectNode role, NumberedDefinition written) {
        String usual = Objects.requireNonNullElse(written.creditRole(), CONTRIBUTOR);
        List<Option> roles = written.definition().roles();
        role.put("default", usual);
        if (written.definition().closesRoles()) {
            ArrayNode words = role.putArray("enum");
            Stream.of(roles.stream().map(Option::id), Stream.of(usual, COMMUNITY))
                .flatMap((some) -> some)
                .distinct()
                .forEach(words::add);
        }
        if (!roles.isEmpty()) {
            FieldSchema.options(role, roles);
        }
    }

    private static void metric(ObjectNode metric, List<KindMetric> metrics) {
        if (!metrics.isEmpty()) {
            FieldSchema.options(metric, metrics.stream().map((each) -> new Option(each.id(), each.label())).toList());
            metrics.forEach((each) -> {
                ObjectNode units = ((ObjectNode) metric.get("x-options").get(metrics.indexOf(each))).putObject("unit");
                each.unit().forEach(units::put);
            });
        }
    }

    private static void notOffered(ObjectNode schema, ObjectNode program, List<ProgramRule> rules) {
        List<String> closed = rules.stream().filter((rule) -> !rule.takesKind()).map(ProgramRule::program).toList();
        if (!closed.isEmpty()) {
            ArrayNode words = program.putObject("not").putArray("enum");
            ArrayNode told = schema.putArray("x-not-offered");
            closed.forEach((each) -> {
                words.add(each);
                told.add(each);
            });
        }
    }

    /**
     * Requires of a submission what a draft may lack, at every level.
     */
    private static ObjectNode required(ObjectNode schema, Stage stage) {
        if (stage == Stage.SUBMIT && schema.get("properties") instanceof ObjectNode properties) {
            if (schema.get(TO_SUBMIT) instanceof ArrayNode toSubmit) {
                ((ArrayNode) schema.get("required")).addAll(toSubmit);
            }
            properties.properties().forEach((property) -> {
                if (property.getValue() instanceof ObjectNode inner) {
                    required((inner.get("items") instanceof ObjectNode items) ? items : inner, stage);
                    if (!inner.path(TO_SUBMIT).isEmpty() && inner.has("properties")) {
                        ((ArrayNode) schema.get("required")).add(property.getKey());
                    }
                }
            });
        }
        return schema;
    }

    private static ObjectNode read() {
        try (InputStream file = KindSchema.class.getResourceAsStream("/report-schema.json")) {
            return (ObjectNode) JsonMapper.shared().readTree(Objects.requireNonNull(file));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
