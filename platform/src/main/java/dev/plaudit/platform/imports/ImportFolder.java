package dev.plaudit.platform.imports;

import java.nio.file.Path;
import java.util.List;

import dev.plaudit.platform.vocabularies.TermDefinition;

/**
 * A folder of JSON files that holds one or more digests with all they tell of: the format
 * in which the platform takes in what was written elsewhere. Everything in it is
 * well-formed and refers to what is there.
 *
 * @param programs further programs
 * @param regions further regions
 * @param kinds further kinds of achievements
 * @param topics further topics
 */
public record ImportFolder(List<TermDefinition> programs, List<TermDefinition> regions, List<TermDefinition> kinds,
        List<TermDefinition> topics, List<ImportedPerson> people, List<ImportedCommunity> communities,
        List<ImportedEvent> events, List<ImportedTalk> talks, List<ImportedHighlight> highlights,
        List<ImportedDigest> digests) {

    /**
     * Reads and checks a folder.
     * @param folder where the files are; those that are missing count as empty
     * @return all that is in it
     * @throws ImportRefusedException for the first fault found
     */
    public static ImportFolder read(Path folder) {
        FolderReader reader = new FolderReader(folder);
        ImportFolder read = reader.read();
        new FolderCheck(read).check(reader.digestFiles());
        return read;
    }

}
