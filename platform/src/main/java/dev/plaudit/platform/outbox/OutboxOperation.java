package dev.plaudit.platform.outbox;

import java.util.Optional;
import java.util.Set;

import dev.plaudit.platform.identity.Operation;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.identity.TokenScope;

/**
 * What every service has of its outboxes.
 */
public enum OutboxOperation implements Operation {

    /**
     * Seeing how much waits in them.
     */
    READ_OUTBOXES;

    @Override
    public String meaning() {
        return "see how much waits to be brought about elsewhere";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMIN);
    }

    @Override
    public Optional<TokenScope> tokenScope() {
        return Optional.of(TokenScope.READ);
    }

}
