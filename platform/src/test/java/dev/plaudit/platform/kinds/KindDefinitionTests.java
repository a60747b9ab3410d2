package dev.plaudit.platform.kinds;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import dev.plaudit.platform.json.StrictJson;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.RefusalException.FieldError;
import dev.plaudit.platform.writes.FieldChecks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link KindDefinition} and {@link NumberedDefinition}.
 */
class KindDefinitionTests {

    private static final JsonMapper JSON = StrictJson.mapper();

    private static final String FULL = """
            {"label": {"en": "Talk", "zh": "演讲"}, "closed": true,
             "fields": [
              {"id": "format", "type": "choice", "label": {"en": "Format"}, "required": true,
               "choices": [{"id": "key-note", "label": {"en": "Keynote"}}]},
              {"id": "seats", "type": "integer", "label": {"en": "Seats"}, "help": {"en": "All"}, "minimum": 1,
               "maximum": 9},
              {"id": "notes", "type": "long-text", "label": {"en": "Notes"}, "maxLength": 20000}],
             "roles": [{"id": "co-speaker", "label": {"en": "Co-speaker"}}],
             "reach": [{"id": "attendees", "label": {"en": "Attendees", "zh": "听众"}, "unit": {"en": "people"}}],
             "programs": [{"program": "GDE", "label": {"en": "Expert talk"}, "required": ["seats"],
              "fieldLabels": {"seats": {"en": "Chairs"}}, "offered": false}]}""";

    @Test
    void whatIsWellDefinedIsTakenAndComesBackAsItWas() {
        KindDefinition full = definition(FULL);
        assertThat(faults(full)).isEmpty();
        assertThat(definition(JSON.writeValueAsString(full))).isEqualTo(full);
        assertThat(full.fields().getFirst().needed()).isTrue();
        assertThat(full.closesRoles()).isTrue();
        assertThat(full.programs().getFirst().takesKind()).isFalse();
        assertThat(faults(KindDefinition.EMPTY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "id": "format"             | "id": "for mat"                | /fields/0/id
            "id": "format"             | "id": "__proto__"              | /fields/0/id
            "id": "format"             | "id": "seats"                  | /fields/1
            "type": "choice",          | ""                             | /fields/0/type
            "type": "choice"           | "type": "text"                 | /fields/0/choices
            "label": {"en": "Format"}  | "label": {"zh": "形式"}         | /fields/0/label
            "label": {"en": "Format"}  | "label": {"en": " "}           | /fields/0/label
            "label": {"en": "Format"}  | "label": {"en": "F", "?": "x"} | /fields/0/label
            "key-note"                 | "Key Note"                     | /fields/0/choices/0/id
            "minimum": 1               | "minimum": 10                  | /fields/1/maximum
            "minimum": 1               | "minimum": -1000000000000001   | /fields/1/minimum
            "maximum": 9               | "maxLength": 9                 | /fields/1/maxLength
            "maxLength": 20000         | "maxLength": 20001             | /fields/2/maxLength
            "maxLength": 20000         | "minimum": 2                   | /fields/2/minimum
            "co-speaker"               | "Co Speaker"                   | /roles/0/id
            "id": "attendees"          | "id": "atten dees"             | /reach/0/id
            "unit": {"en": "people"}   | "unit": {"zh": "人"}            | /reach/0/unit
            "program": "GDE"           | "program": ""                  | /programs/0/program
            "required": ["seats"]      | "required": ["chairs"]         | /programs/0/required/0
            {"seats": {                | {"chairs": {                   | /programs/0/fieldLabels
            """)
    void whatIsNotWellDefinedIsRefused(String part, String other, String pointer) {
        assertThat(FULL).contains(part);
        KindDefinition wrong = definition(FULL.replace(part, other.equals("\"\"") ? "" : other));
        assertThat(faults(wrong)).extracting(FieldError::pointer).contains(pointer);
    }

    @Test
    void aClosedListOfRolesHasSome() {
        assertThat(faults(definition("{\"closed\": true}"))).extracting(FieldError::pointer).containsExactly("/closed");
    }

    @Test
    void definitionsHaveASize() {
        String help = "\"help\": {\"en\": \"%1$s\", \"zh\": \"%1$s\", \"de\": \"%1$s\", \"fr\": \"%1$s\"}"
            .formatted("x".repeat(300));
        List<String> fields = Stream.iterate(0, (at) -> at + 1)
            .limit(30)
            .map((at) -> "{\"id\": \"f%d\", \"type\": \"text\", \"label\": {\"en\": \"F\"}, %s}".formatted(at, help))
            .toList();
        assertThat(faults(definition("{\"fields\": %s}".formatted(fields)))).extracting(FieldError::pointer)
            .containsExactly("");
        assertThat(faults(definition("{\"fields\": %s}".formatted(fields.subList(0, 20))))).isEmpty();
    }

    @Test
    void aNumberIsMeantByItsIdAndItsLabels() {
        KindDefinition full = definition(FULL);
        assertThat(full.metric(" Attendees ")).get().extracting(KindMetric::id).isEqualTo("attendees");
        assertThat(full.metric("听众")).isPresent();
        assertThat(full.metric("views")).isEmpty();
    }

    @Test
    void eachChangeGetsTheNextNumberAndTheFormerStay() {
        KindDefinition full = definition(FULL);
        assertThat(NumberedDefinition.added(List.of(), "Talk", "speaker", null)).isEmpty();
        List<NumberedDefinition> first = NumberedDefinition.added(List.of(), "Talk", "speaker", full);
        assertThat(NumberedDefinition.added(first, "Talk", "speaker", full)).isEqualTo(first);
        List<NumberedDefinition> second = NumberedDefinition.added(first, "Talk", "host", full);
        List<NumberedDefinition> third = NumberedDefinition.added(second, "Talk", "host", null);
        assertThat(third).extracting(NumberedDefinition::number).containsExactly(1, 2, 3);
        assertThat(third).startsWith(first.getFirst(), second.getLast());
        assertThat(third.getLast().definition()).isEqualTo(KindDefinition.EMPTY);
    }

    private static KindDefinition definition(String json) {
        return JSON.readValue(json, KindDefinition.class);
    }

    private static List<FieldError> faults(KindDefinition definition) {
        FieldChecks checks = new FieldChecks();
        definition.check("", checks);
        try {
            checks.finish();
            return List.of();
        }
        catch (InvalidContentException ex) {
            return ex.errors();
        }
    }

}
