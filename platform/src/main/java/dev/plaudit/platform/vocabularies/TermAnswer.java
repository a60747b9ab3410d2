package dev.plaudit.platform.vocabularies;

import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.writes.OwnAnswer;
import dev.plaudit.platform.writes.PutCondition;

/**
 * The answer to who has put a word.
 */
public final class TermAnswer {

    private TermAnswer() {
    }

    /**
     * Answers with the word.
     * @param term as stored
     * @param condition under which it was put
     * @param list the address of the vocabulary
     * @return 201 for a new word, otherwise 200
     */
    public static ResponseEntity<TermView> of(Term term, PutCondition condition, String list) {
        TermView view = TermView.of(term);
        return (condition.state() == null) ? OwnAnswer.created(term, view, list + "/" + term.id())
                : OwnAnswer.of(term, view);
    }

}
