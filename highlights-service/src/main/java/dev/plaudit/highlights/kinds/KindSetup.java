package dev.plaudit.highlights.kinds;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.plaudit.platform.kinds.KindDefinition;
import dev.plaudit.platform.kinds.ProgramRule;
import dev.plaudit.platform.references.References;
import dev.plaudit.platform.vocabularies.Term;
import dev.plaudit.platform.vocabularies.TermContent;
import dev.plaudit.platform.vocabularies.TermForm;
import dev.plaudit.platform.vocabularies.Vocabularies;
import dev.plaudit.platform.vocabularies.Vocabulary;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * The kinds of achievements, as data: those of {@code kinds.json} and whatever is added.
 */
@Configuration(proxyBeanMethods = false)
class KindSetup {

    @Bean
    Vocabulary kindVocabulary(Vocabularies vocabularies, References references) {
        return vocabularies.open("kinds", TermForm.KIND,
                (before, content, checks) -> checkPrograms(before, content, references, checks));
    }

    /**
     * Rules are for programs that there are; those that stand already are not held
     * against who changes something else.
     */
    private static void checkPrograms(Term before, TermContent content, References references, FieldChecks checks) {
        KindDefinition definition = content.definition();
        if (definition != null) {
            List<String> known = programs(before.definition().definition());
            checks.each("/definition/programs", programs(definition),
                    (program) -> known.contains(program) || references.find("programs", program).isPresent(),
                    "names what is not in /programs");
        }
    }

    private static List<String> programs(KindDefinition definition) {
        return definition.programs().stream().map(ProgramRule::program).toList();
    }

}
