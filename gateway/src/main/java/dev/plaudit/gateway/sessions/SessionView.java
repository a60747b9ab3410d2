package dev.plaudit.gateway.sessions;

import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import dev.plaudit.gateway.identity.SignedIn;

/**
 * A session as its owner sees it.
 *
 * @param id its name; not what the cookie holds
 * @param current whether it is the one that asks
 * @param provider where it was signed in
 * @param signedInAt when
 * @param lastSeenAt when it was used last, to the minute
 * @param client the family of the browser, where known
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SessionView(String id, boolean current, String provider, Instant signedInAt, Instant lastSeenAt,
        @Nullable String client) {

    static SessionView of(Document document, String current) {
        SignedIn login = Objects.requireNonNull(SessionDocument.signedIn(document), "A session without a login");
        String id = Objects.requireNonNull(document.getString(SessionDocument.ID));
        return new SessionView(id, id.equals(current), login.registration(), login.at(),
                SessionDocument.time(document, SessionDocument.SEEN),
                (String) SessionDocument.attributes(document).get(Sessions.CLIENT));
    }

}
