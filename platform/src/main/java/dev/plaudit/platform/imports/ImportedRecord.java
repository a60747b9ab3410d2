package dev.plaudit.platform.imports;

/**
 * A record of one of a folder's lists.
 */
public interface ImportedRecord {

    /**
     * The record's name within the folder and, once imported, within the platform.
     * @return kebab-case
     */
    String id();

}
