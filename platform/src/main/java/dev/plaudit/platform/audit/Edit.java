package dev.plaudit.platform.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.identity.Operation;

/**
 * A line in the trail that a record keeps of those who changed it; never shown to the
 * public.
 *
 * @param account who
 * @param token the API token that was used, or null for a session
 * @param action what they did, as the role tables name it
 * @param at when
 */
public record Edit(String account, @Nullable String token, String action, Instant at) {

    /**
     * So that no record outgrows its document; the audit log has all.
     */
    private static final int MOST = 200;

    /**
     * Adds a line to a trail.
     * @param trail the lines so far
     * @param member who
     * @param operation what
     * @param now when
     * @return the trail, without its oldest lines where it is long
     */
    public static List<Edit> added(List<Edit> trail, Member member, Operation operation, Instant now) {
        String token = (member.credential() instanceof Credential.ApiToken used) ? used.tokenId() : null;
        return added(trail, new Edit(member.accountId(), token, operation.name(), now.truncatedTo(ChronoUnit.MILLIS)));
    }

    /**
     * Adds what another service brought about to a trail.
     * @param trail the lines so far
     * @param service the name of that service
     * @param action what it did
     * @param now when
     * @return the trail, without its oldest lines where it is long
     */
    public static List<Edit> added(List<Edit> trail, String service, String action, Instant now) {
        return added(trail, new Edit(service, null, action, now.truncatedTo(ChronoUnit.MILLIS)));
    }

    private static List<Edit> added(List<Edit> trail, Edit edit) {
        List<Edit> longer = new ArrayList<>(trail);
        longer.add(edit);
        return List.copyOf(longer.subList(Math.max(0, longer.size() - MOST), longer.size()));
    }

}
