package dev.plaudit.gateway.pages.administering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * The roles of an account as a form shows them.
 *
 * @param roles those without a scope, by their words
 * @param scopes of a manager, as {@code program/region} with {@code *} for an open side;
 * true for those to have
 * @param program of one more scope, {@code *} for all, empty for none
 * @param region of one more scope
 * @param reason why
 */
record RoleForm(Set<String> roles, Map<String, Boolean> scopes, String program, String region, String reason) {

    private static final String MANAGER = "manager";

    private static final String ANY = "*";

    static RoleForm of(AdminAccounts.AccountItem account) {
        Set<String> roles = new TreeSet<>();
        Map<String, Boolean> scopes = new LinkedHashMap<>();
        for (AdminAccounts.AccountItem.RoleItem role : account.roles()) {
            if (role.role().equals(MANAGER)) {
                scopes.put(side(role.program()) + "/" + side(role.region()), true);
            }
            else {
                roles.add(role.role());
            }
        }
        return new RoleForm(roles, scopes, "", "", "");
    }

    static RoleForm of(MultiValueMap<String, String> form) {
        Map<String, Boolean> scopes = new LinkedHashMap<>();
        List<String> kept = form.getOrDefault("scope", List.of());
        form.getOrDefault("had", List.of()).forEach((scope) -> scopes.put(scope, kept.contains(scope)));
        return new RoleForm(new TreeSet<>(form.getOrDefault("role", List.of())), scopes, typed(form, "program"),
                typed(form, "region"), typed(form, "reason"));
    }

    /**
     * What is sent: all roles that the account is to have.
     */
    List<Map<String, Object>> wanted() {
        List<Map<String, Object>> wanted = new ArrayList<>();
        this.roles.forEach((role) -> wanted.add(Map.of("role", role)));
        this.scopes.forEach((scope, kept) -> {
            int slash = scope.indexOf('/');
            if (kept && slash > 0) {
                wanted.add(manager(scope.substring(0, slash), scope.substring(slash + 1)));
            }
        });
        if (!this.program.isEmpty() || !this.region.isEmpty()) {
            wanted.add(manager(this.program, this.region));
        }
        return wanted;
    }

    private static Map<String, Object> manager(String program, String region) {
        Map<String, Object> manager = new HashMap<>();
        manager.put("role", MANAGER);
        if (!program.isEmpty() && !program.equals(ANY)) {
            manager.put("program", program);
        }
        if (!region.isEmpty() && !region.equals(ANY)) {
            manager.put("region", region);
        }
        return manager;
    }

    private static String side(@Nullable String id) {
        return (id != null) ? id : ANY;
    }

    private static String typed(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return (value != null) ? value : "";
    }

}
