package dev.plaudit.platform.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder to import: one small record of each kind, which tests then change.
 */
record ImportFiles(Path folder) {

    static ImportFiles sound(Path folder) {
        return new ImportFiles(folder).with("people.json", """
                [{"id":"ana","name":"Ana","country":"BR","programs":[{"program":"GDE","role":"expert"}]}]""")
            .with("communities.json", """
                    [{"id":"tfug-x","name":"TFUG X","program":"TFUG","country":"SG","urls":[]}]""")
            .with("events.json", """
                    [{"id":"camp","title":"Camp","kind":"study-jam","mode":"online"}]""")
            .with("talks.json", """
                    [{"id":"tf-talk","title":"TF talk","speakerIds":["ana"]}]""")
            .with("highlights.json", """
                    [{"id":"flood-paper","title":"Flood paper","kind":"paper","section":"main"}]""")
            .with("digest.json", """
                    {"title":"Digest","period":"2021-Q3","sections":[
                    {"id":"main","title":"Main","highlightIds":["flood-paper"]}]}""");
    }

    ImportFiles with(String file, String json) {
        return with(file, json.getBytes(StandardCharsets.UTF_8));
    }

    ImportFiles with(String file, byte[] bytes) {
        try {
            Files.write(this.folder.resolve(file), bytes);
            return this;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    ImportFolder read() {
        return ImportFolder.read(this.folder);
    }

}
