package dev.plaudit.platform.audit;

import java.util.Optional;
import java.util.Set;

import dev.plaudit.platform.identity.Operation;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.identity.TokenScope;

/**
 * What every service has of the audit log.
 */
public enum AuditOperation implements Operation {

    /**
     * Reading it.
     */
    READ_AUDIT_LOG;

    @Override
    public String meaning() {
        return "read the audit log";
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
