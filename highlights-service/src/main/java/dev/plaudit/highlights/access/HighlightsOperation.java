package dev.plaudit.highlights.access;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.identity.Operation;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.identity.TokenScope;

/**
 * What can be asked of this service beyond what everybody reads. Each row opens the door;
 * which records lie behind it is decided where they are: own ones, those in scope, and
 * never one's own as a reviewer.
 */
public enum HighlightsOperation implements Operation {

    /**
     * Reading what one reported or is credited in.
     */
    READ_OWN_ACHIEVEMENTS("read achievements that they reported or are credited in",
            Set.of(Role.MEMBER, Role.ORGANIZER, Role.MANAGER, Role.CURATOR, Role.ADMIN), TokenScope.READ),

    /**
     * Reporting.
     */
    REPORT_ACHIEVEMENTS("draft, submit, change and withdraw achievements of their own",
            Set.of(Role.ORGANIZER, Role.MANAGER, Role.CURATOR, Role.ADMIN), TokenScope.SUBMIT),

    /**
     * Sending images for achievements and digests.
     */
    UPLOAD_IMAGES("send images for achievements and digests",
            Set.of(Role.ORGANIZER, Role.MANAGER, Role.CURATOR, Role.ADMIN), TokenScope.SUBMIT),

    /**
     * Saying whether one may be shown as credited.
     */
    ANSWER_CREDITS("accept or decline to be credited by others",
            Set.of(Role.MEMBER, Role.ORGANIZER, Role.MANAGER, Role.CURATOR, Role.ADMIN), TokenScope.SUBMIT),

    /**
     * Seeing and deciding what was reported.
     */
    REVIEW_SUBMISSIONS("see and decide submissions in their scope, never their own", Set.of(Role.MANAGER, Role.ADMIN),
            TokenScope.REVIEW),

    /**
     * Recommending achievements for digests.
     */
    NOMINATE("nominate achievements for digests: managers those in their scope, never their own",
            Set.of(Role.MANAGER, Role.CURATOR, Role.ADMIN), TokenScope.REVIEW),

    /**
     * Everything about digests but reading published ones.
     */
    EDIT_DIGESTS("compose, publish and amend digests, pick highlights", Set.of(Role.CURATOR, Role.ADMIN), null),

    /**
     * Saying which other systems are told of what is published.
     */
    MANAGE_WEBHOOKS("see, make, change, try and delete webhooks", Set.of(Role.ADMIN), null);

    private final String meaning;

    private final Set<Role> roles;

    private final @Nullable TokenScope tokenScope;

    HighlightsOperation(String meaning, Set<Role> roles, @Nullable TokenScope tokenScope) {
        this.meaning = meaning;
        this.roles = roles;
        this.tokenScope = tokenScope;
    }

    @Override
    public String meaning() {
        return this.meaning;
    }

    @Override
    public Set<Role> roles() {
        return this.roles;
    }

    @Override
    public Optional<TokenScope> tokenScope() {
        return Optional.ofNullable(this.tokenScope);
    }

}
