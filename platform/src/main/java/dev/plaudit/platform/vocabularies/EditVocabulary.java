package dev.plaudit.platform.vocabularies;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.audit.Edit;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.kinds.NumberedDefinition;
import dev.plaudit.platform.writes.FieldChecks;
import dev.plaudit.platform.writes.PutCondition;

/**
 * Adds and changes words, for admins. Words are not deleted: records keep their codes,
 * and filters, links and copies of others would point to nothing.
 */
public final class EditVocabulary {

    private final AuditLog audit;

    private final Clock clock;

    EditVocabulary(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a word in the place of what is at its address.
     * @param caller who
     * @param vocabulary which
     * @param id the word's code
     * @param condition what must be there
     * @param content what is to be there
     * @return the word as stored; lists, filters and whatever is read in know it
     * @throws dev.plaudit.platform.problems.StaleVersionException if the condition does
     * not hold
     * @throws dev.plaudit.platform.problems.InvalidContentException if the content breaks
     * a rule
     */
    public Term put(Caller caller, Vocabulary vocabulary, String id, PutCondition condition, TermContent content) {
        Member member = caller.require(VocabularyOperation.EDIT_VOCABULARY);
        Term current = vocabulary.stored(id).orElse(null);
        condition.require(id, current, (current != null) ? vocabulary.publicTag(current) : "");
        Term before = (current != null) ? current : Term.unstored(id);
        check(vocabulary, before, content);
        if (before.with(content, before.edits()).equals(before)) {
            return before;
        }
        List<Edit> edits = Edit.added(before.edits(), member, VocabularyOperation.EDIT_VOCABULARY,
                this.clock.instant());
        Term stored = vocabulary.store(before.with(content, edits));
        this.audit.add(member, VocabularyOperation.EDIT_VOCABULARY, vocabulary.name() + "/" + id, null);
        return stored;
    }

    private static void check(Vocabulary vocabulary, Term before, TermContent content) {
        FieldChecks checks = new FieldChecks();
        checks.require("/id", vocabulary.form().isCode(before.id()), "is kebab-case, of at most 60 characters");
        content.check(vocabulary.form(), checks);
        vocabulary.rule().check(before, content, checks);
        checks.require("/definition", before.with(content, List.of()).definitions().size() <= NumberedDefinition.MOST,
                "was changed %d times, which is all that there is room for".formatted(NumberedDefinition.MOST));
        // What already stands twice, say by an import, is not held against who changes
        // something else.
        Predicate<String> free = (word) -> before.words().contains(word) || vocabulary.isFree(word, before.id());
        checks.require("/id", before.version() > 0 || free.test(before.id()), "means another word already");
        checks.require("/name", content.name() == null || free.test(content.name()), "means another word already");
        checks.each("/aliases", content.aliases(), free, "means another word already");
        Set<String> taken = vocabulary.all()
            .stream()
            .filter((other) -> !other.id().equals(before.id()))
            .flatMap((other) -> other.countries().stream())
            .collect(Collectors.toSet());
        checks.each("/countries", content.countries(),
                (country) -> before.countries().contains(country) || !taken.contains(country),
                "lies in another region already");
        checks.finish();
    }

}
