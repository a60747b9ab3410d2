package dev.plaudit.gateway.pages.account;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.gateway.pages.ApiPath;

/**
 * An account as its owner sees it.
 */
record Me(String id, String personId, String name, @Nullable List<String> aliases, @Nullable String country,
        @Nullable String affiliation, @Nullable List<String> urls, @Nullable List<String> topics,
        @Nullable String visibility, @Nullable List<String> roles, @Nullable List<String> scopes,
        @Nullable List<Login> logins, @Nullable String createdAt) {

    /**
     * Its address.
     */
    static final ApiPath PATH = ApiPath.of("me");

    /** Who can be seen, and so can choose not to be. */
    private static final List<String> SHOWN = List.of("organizer", "manager", "curator", "admin");

    /**
     * Whether others may be shown this person at all.
     * @return false for members without a role
     */
    public boolean isShowable() {
        return this.roles != null && this.roles.stream().anyMatch(SHOWN::contains);
    }

    record Login(String id, String issuer, @Nullable String linkedAt, @Nullable String lastSignInAt) {
    }

}
