package dev.plaudit.platform.vocabularies;

import dev.plaudit.platform.writes.FieldChecks;

/**
 * What an edit of a word must keep, beyond what holds in every vocabulary.
 */
@FunctionalInterface
public interface TermRule {

    /**
     * Checks an edit.
     * @param before the word as it is
     * @param content the word as it is to be
     * @param checks collects what is wrong
     */
    void check(Term before, TermContent content, FieldChecks checks);

}
