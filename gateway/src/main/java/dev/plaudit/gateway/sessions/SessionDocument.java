package dev.plaudit.gateway.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import dev.plaudit.gateway.identity.SignedIn;

/**
 * A session as MongoDB keeps it. Its id is a hash, so that nobody who reads the database
 * can use it.
 */
final class SessionDocument {

    static final String ID = "_id";

    static final String CREATED = "created";

    static final String SEEN = "seen";

    /** When it can be deleted. */
    static final String ENDS = "ends";

    static final String ATTRIBUTES = "attributes";

    static final String SIGNED_IN = "signedIn";

    static final String ACCOUNT = "account";

    static final String REGISTRATION = "registration";

    static final String SUBJECT = "subject";

    static final String PROVIDER_SESSION = "providerSession";

    static final String AT = "at";

    private static final String ISSUER = "issuer";

    private SessionDocument() {
    }

    static String hash(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java platform has SHA-256", ex);
        }
    }

    static String field(String attribute) {
        return attribute.equals(StoredSession.SIGNED_IN) ? SIGNED_IN : ATTRIBUTES + "." + attribute;
    }

    static @Nullable Object value(StoredSession session, String attribute) {
        Object value = session.getAttribute(attribute);
        return (value instanceof SignedIn login) ? write(login) : value;
    }

    static Document write(StoredSession session, Instant ends) {
        Document attributes = new Document();
        for (String name : session.getAttributeNames()) {
            if (!name.equals(StoredSession.SIGNED_IN)) {
                attributes.append(name, session.getAttribute(name));
            }
        }
        Document document = new Document(ID, hash(session.getId())).append(CREATED, session.getCreationTime())
            .append(SEEN, session.getLastAccessedTime())
            .append(ENDS, ends)
            .append(ATTRIBUTES, attributes);
        SignedIn login = session.signedIn();
        if (login != null) {
            document.append(SIGNED_IN, write(login));
        }
        return document;
    }

    private static Document write(SignedIn login) {
        Document document = new Document(ACCOUNT, login.accountId()).append(REGISTRATION, login.registration())
            .append(ISSUER, login.issuer())
            .append(SUBJECT, login.subject())
            .append(AT, login.at());
        if (login.providerSession() != null) {
            document.append(PROVIDER_SESSION, login.providerSession());
        }
        return document;
    }

    /**
     * The attributes of a stored session.
     * @param document as found
     * @return texts, and the login under its name
     * @throws RuntimeException if it is not written as today
     */
    static Map<String, Object> attributes(Document document) {
        Map<String, Object> attributes = new HashMap<>();
        document.get(ATTRIBUTES, Document.class)
            .forEach((name, value) -> attributes.put(name, String.class.cast(value)));
        SignedIn login = signedIn(document);
        if (login != null) {
            attributes.put(StoredSession.SIGNED_IN, login);
        }
        return attributes;
    }

    static @Nullable SignedIn signedIn(Document document) {
        Document login = document.get(SIGNED_IN, Document.class);
        if (login == null) {
            return null;
        }
        return new SignedIn(text(login, ACCOUNT), text(login, REGISTRATION), text(login, ISSUER), text(login, SUBJECT),
                login.getString(PROVIDER_SESSION), time(login, AT));
    }

    static Instant time(Document document, String field) {
        return Objects.requireNonNull(document.get(field, Date.class), field).toInstant();
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }

}
