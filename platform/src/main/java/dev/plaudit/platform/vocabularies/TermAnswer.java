package dev.plaudit.platform.vocabularies;

import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.writes.OwnAnswer;

/**
 * The answer to who has put a word.
 */
public final class TermAnswer {

    private TermAnswer() {
    }

    /**
     * Answers with the word.
     * @param term as stored
     * @param list the address of the vocabulary
     * @return 201 for a new word, otherwise 200
     */
    public static ResponseEntity<TermView> of(Term term, String list) {
        TermView view = TermView.of(term);
        return (term.version() == 1) ? OwnAnswer.created(term, view, list + "/" + term.id()) : OwnAnswer.of(term, view);
    }

}
