package dev.plaudit.platform.imports;

/**
 * The part of an import that one service does.
 */
@FunctionalInterface
public interface Importer {

    /**
     * Stores what the service keeps of a folder. Doing it twice is doing it once.
     * @param folder a folder that was checked
     */
    void load(ImportFolder folder);

}
