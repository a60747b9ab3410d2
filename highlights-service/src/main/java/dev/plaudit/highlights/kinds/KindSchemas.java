package dev.plaudit.highlights.kinds;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.regex.RegularExpression;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import dev.plaudit.platform.kinds.NumberedDefinition;
import dev.plaudit.platform.kinds.ProgramRule;

/**
 * Checks reports by the schemas of their kinds. Schemas refer to nothing outside
 * themselves, and nothing is ever fetched for one.
 */
@Component
public class KindSchemas {

    /**
     * Definitions are few; rules of programs can be combined in many ways.
     */
    private static final int MOST_KEPT = 500;

    private final KindSchema schemas = new KindSchema();

    private final SchemaRegistry registry = registry();

    private final Map<Key, Schema> compiled = new ConcurrentHashMap<>();

    /**
     * Checks a report of a kind that is not known, by what holds for all.
     * @param report a report as it is sent
     * @return what is wrong with it
     */
    public List<Fault> faults(ObjectNode report) {
        return faults(this.registry.getSchema(this.schemas.ofAny(Stage.DRAFT)), report);
    }

    /**
     * Checks a report.
     * @param report a report as it is sent
     * @param kind the id of its kind
     * @param written the definition that it was written under
     * @param programs those that it names
     * @param stage how far it has come
     * @return what is wrong with it
     */
    public List<Fault> faults(ObjectNode report, String kind, NumberedDefinition written, Collection<String> programs,
            Stage stage) {
        List<String> ruling = KindSchema.rules(written, programs).stream().map(ProgramRule::program).toList();
        Key key = new Key(kind, written.number(), ruling, stage);
        Schema schema = this.compiled.get(key);
        if (schema == null) {
            schema = this.registry.getSchema(schema(kind, written, programs, stage));
            if (this.compiled.size() < MOST_KEPT) {
                this.compiled.put(key, schema);
            }
        }
        return faults(schema, report);
    }

    ObjectNode schema(String kind, NumberedDefinition written, Collection<String> programs, Stage stage) {
        return this.schemas.of(kind, written, programs, stage);
    }

    private static List<Fault> faults(Schema schema, ObjectNode report) {
        return schema.validate(report)
            .stream()
            .map((error) -> Fault.of(error, schema.getSchemaNode()))
            .distinct()
            .toList();
    }

    private static SchemaRegistry registry() {
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
            .formats(List.of(TextFormat.values()))
            .keywords(Stream.concat(KindSchema.ANNOTATIONS.stream(), Stream.of("contentMediaType"))
                .map(NonValidationKeyword::new)
                .toList())
            .build();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(KindSchemas::expression)
            .build();
        return SchemaRegistry.withDialect(dialect, (builder) -> builder.schemaRegistryConfig(config));
    }

    /**
     * White space is that of Unicode, as ECMA-262 has it.
     */
    private static RegularExpression expression(String text) {
        Pattern pattern = Pattern.compile(text, Pattern.UNICODE_CHARACTER_CLASS);
        return (value) -> pattern.matcher(value).find();
    }

    private record Key(String kind, int definition, List<String> programs, Stage stage) {
    }

}
