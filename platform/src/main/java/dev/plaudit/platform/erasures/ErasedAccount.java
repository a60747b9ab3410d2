package dev.plaudit.platform.erasures;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * That an account was erased. People-service puts it to every service that keeps
 * something of accounts or persons; the same again is nothing new.
 *
 * @param personIds the ids of all records of persons that were erased with it; none when
 * its person stays
 */
public record ErasedAccount(List<String> personIds) {

    /**
     * The service that tells it, and the only one that may.
     */
    public static final String TOLD_BY = "people-service";

    /**
     * Where services are told, with the account's id as {@code accountId}.
     */
    public static final String PATH = "/internal/erasures/{accountId}";

    private static final int LONGEST_ID = 200;

    private static final int MOST_PERSONS = 1_000;

    public ErasedAccount {
        personIds = List.copyOf(Objects.requireNonNullElse(personIds, List.of()));
    }

    /**
     * Where a service is told of one account.
     * @param accountId the account
     * @return the path
     */
    public static String path(String accountId) {
        return PATH.replace("{accountId}", accountId);
    }

    /**
     * The persons that are erased.
     * @return their ids, each once
     * @throws InvalidContentException if one is no id
     */
    public Set<String> persons() {
        FieldChecks checks = new FieldChecks();
        checks.atMost("/personIds", this.personIds, MOST_PERSONS);
        checks.each("/personIds", this.personIds, (id) -> !id.isBlank() && id.length() <= LONGEST_ID, "is no id");
        checks.finish();
        return Set.copyOf(this.personIds);
    }

}
