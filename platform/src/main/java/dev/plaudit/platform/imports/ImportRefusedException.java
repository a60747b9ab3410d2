package dev.plaudit.platform.imports;

/**
 * A folder cannot be imported; nothing of it was stored. The message names the file and,
 * where the fault is in one, the record and the field.
 */
public class ImportRefusedException extends RuntimeException {

    /**
     * Names the fault.
     * @param file the file's name
     * @param where the record and field, may be empty
     * @param fault what is wrong, for the person who made the file
     */
    public ImportRefusedException(String file, String where, String fault) {
        super("Import refused: %s%s: %s".formatted(file, where.isEmpty() ? "" : ", " + where, fault));
    }

}
