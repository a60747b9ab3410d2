package dev.plaudit.platform.imports;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

import dev.plaudit.platform.json.StrictJson;
import dev.plaudit.platform.vocabularies.TermDefinition;

/**
 * Reads the files of a folder, and says of a broken one which record and field it is.
 */
final class FolderReader {

    /**
     * A file is read whole; real ones have some hundred KiB.
     */
    static final long MAX_BYTES = 64L << 20;

    private final Path folder;

    private final JsonMapper mapper = StrictJson.mapper();

    FolderReader(Path folder) {
        this.folder = folder;
    }

    ImportFolder read() {
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

    /**
     * The files that hold a digest each.
     * @return their names, in the order in which their digests are read
     */
    List<String> digestFiles() {
        String name = String.valueOf(this.folder.getFileName());
        if (!Files.isDirectory(this.folder)) {
            throw new ImportRefusedException(name, "", "there is no such folder");
        }
        try (Stream<Path> files = Files.list(this.folder)) {
            return files.map((file) -> file.getFileName().toString())
                .filter((file) -> file.matches("digest(-[^/]+)?\\.json"))
                .sorted()
                .toList();
        }
        catch (IOException ex) {
            throw new ImportRefusedException(name, "", "it cannot be listed");
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
            records.add(convert(row, type, file, Fields.named(row.path("id").asString(""), records.size())));
        }
        return List.copyOf(records);
    }

    private JsonNode parse(String file) {
        Path path = this.folder.resolve(file);
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new ImportRefusedException(file, "", "it is larger than %d MiB".formatted(MAX_BYTES >> 20));
            }
            return this.mapper.readTree(Files.readString(path));
        }
        catch (CharacterCodingException ex) {
            throw new ImportRefusedException(file, "", "it is not UTF-8");
        }
        catch (IOException ex) {
            throw new ImportRefusedException(file, "", "it cannot be read");
        }
        catch (JacksonException ex) {
            TokenStreamLocation location = ex.getLocation();
            String line = (location != null && location.getLineNr() > 0) ? "line %d".formatted(location.getLineNr())
                    : "";
            throw new ImportRefusedException(file, line, ex.getOriginalMessage());
        }
    }

    private <T> T convert(JsonNode row, Class<T> type, String file, String record) {
        if (!row.isObject()) {
            throw new ImportRefusedException(file, Fields.where(record, ""), "it must be an object");
        }
        try {
            return this.mapper.treeToValue(row, type);
        }
        catch (JacksonException ex) {
            String field = ex.getPath()
                .stream()
                .map((step) -> (step.getPropertyName() != null) ? step.getPropertyName()
                        : String.valueOf(step.getIndex()))
                .collect(Collectors.joining("/"));
            String fault = (ex instanceof UnrecognizedPropertyException) ? "there is no such field"
                    : "the value has the wrong type or holds forbidden characters";
            throw new ImportRefusedException(file, Fields.where(record, field), fault);
        }
    }

}
