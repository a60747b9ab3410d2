package dev.plaudit.platform.imports;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.plaudit.platform.vocabularies.TermDefinition;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

import dev.plaudit.platform.json.StrictJson;

/**
 * Reads the files of a folder, and says of a broken one which record and field it is.
 */
final class FolderReader {

    private final Path folder;

    private final JsonMapper mapper = StrictJson.mapper();

    FolderReader(Path folder) {
        this.folder = folder;
    }

    ImportFolder read() {
        if (!Files.isDirectory(this.folder)) {
            throw new ImportRefusedException(String.valueOf(this.folder.getFileName()), "", "there is no such folder");
        }
        List<ImportedDigest> digests = new ArrayList<>();
        for (String file : digestFiles()) {
            digests.add(convert(parse(file), ImportedDigest.class, file, ""));
        }
        return new ImportFolder(list("programs.json", TermDefinition.class), list("regions.json", TermDefinition.class),
                list("kinds.json", TermDefinition.class), list("topics.json", TermDefinition.class),
                list("people.json", ImportedPerson.class), list("communities.json", ImportedCommunity.class),
                list("events.json", ImportedEvent.class), list("talks.json", ImportedTalk.class),
                list("highlights.json", ImportedHighlight.class), List.copyOf(digests));
    }

    private List<String> digestFiles() {
        try (Stream<Path> files = Files.list(this.folder)) {
            return files.map((file) -> file.getFileName().toString())
                .filter((name) -> name.matches("digest(-[^/]+)?\\.json"))
                .sorted()
                .toList();
        }
        catch (IOException ex) {
            throw new ImportRefusedException(String.valueOf(this.folder.getFileName()), "", "it cannot be listed");
        }
    }

    private <T> List<T> list(String file, Class<T> type) {
        if (!Files.exists(this.folder.resolve(file))) {
            return List.of();
        }
        JsonNode rows = parse(file);
        if (!rows.isArray()) {
            throw new ImportRefusedException(file, "", "it must be a list of records");
        }
        List<T> records = new ArrayList<>();
        for (JsonNode row : rows) {
            String id = row.path("id").isString() ? row.path("id").stringValue() : "without id";
            records.add(convert(row, type, file, "record %d (%s)".formatted(records.size() + 1, id)));
        }
        return List.copyOf(records);
    }

    private JsonNode parse(String file) {
        try {
            return this.mapper.readTree(Files.readString(this.folder.resolve(file)));
        }
        catch (CharacterCodingException ex) {
            throw new ImportRefusedException(file, "", "it is not UTF-8");
        }
        catch (IOException ex) {
            throw new ImportRefusedException(file, "", "it cannot be read");
        }
        catch (JacksonException ex) {
            String line = "line %d".formatted(ex.getLocation().getLineNr());
            throw new ImportRefusedException(file, line, ex.getOriginalMessage());
        }
    }

    private <T> T convert(JsonNode row, Class<T> type, String file, String record) {
        try {
            return this.mapper.treeToValue(row, type);
        }
        catch (JacksonException ex) {
            StringBuilder field = new StringBuilder();
            ex.getPath()
                .forEach((step) -> field.append('/')
                    .append((step.getPropertyName() != null) ? step.getPropertyName() : step.getIndex()));
            String fault = (ex instanceof UnrecognizedPropertyException) ? "there is no such field"
                    : "the value has the wrong type or holds forbidden characters";
            throw new ImportRefusedException(file, where(record, field.toString()), fault);
        }
    }

    static String where(String record, String field) {
        if (field.isEmpty()) {
            return record;
        }
        return (record.isEmpty() ? "" : record + ", ") + "field " + field;
    }

}
