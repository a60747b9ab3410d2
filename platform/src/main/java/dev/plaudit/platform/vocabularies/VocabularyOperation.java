package dev.plaudit.platform.vocabularies;

import java.util.Optional;
import java.util.Set;

import dev.plaudit.platform.identity.Operation;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.identity.TokenScope;

/**
 * What every service has of its vocabularies.
 */
public enum VocabularyOperation implements Operation {

    /**
     * Adding and changing words.
     */
    EDIT_VOCABULARY;

    @Override
    public String meaning() {
        return "edit vocabularies (programs, regions, kinds, topics)";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMIN);
    }

    @Override
    public Optional<TokenScope> tokenScope() {
        return Optional.empty();
    }

}
