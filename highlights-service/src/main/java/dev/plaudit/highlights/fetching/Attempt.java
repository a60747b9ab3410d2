package dev.plaudit.highlights.fetching;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.fetching.Fetched.Document;
import dev.plaudit.highlights.fetching.Fetched.Nothing;
import dev.plaudit.highlights.fetching.Fetched.Why;
import dev.plaudit.highlights.links.HttpAddress;

/**
 * One fetch: a request, and another one for each redirect.
 */
final class Attempt implements Attempts.Attempting<Fetched> {

    private static final int MOST_REDIRECTS = 3;

    private static final Set<Integer> REDIRECTS = Set.of(HttpStatus.SC_MOVED_PERMANENTLY,
            HttpStatus.SC_MOVED_TEMPORARILY, HttpStatus.SC_SEE_OTHER, HttpStatus.SC_TEMPORARY_REDIRECT,
            HttpStatus.SC_PERMANENT_REDIRECT);

    private static final Set<Integer> GONE = Set.of(HttpStatus.SC_NOT_FOUND, HttpStatus.SC_GONE);

    private final HttpClient http;

    private final IntPredicate ports;

    private final HttpAddress start;

    private final Set<String> mediaTypes;

    private volatile @Nullable HttpGet request;

    private volatile boolean stopped;

    Attempt(HttpClient http, IntPredicate ports, HttpAddress start, Set<String> mediaTypes) {
        this.http = http;
        this.ports = ports;
        this.start = start;
        this.mediaTypes = Set.copyOf(mediaTypes);
    }

    @Override
    public Fetched call() {
        Optional<HttpAddress> next = Optional.of(this.start);
        try {
            for (int requests = 0; requests <= MOST_REDIRECTS && next.isPresent(); requests++) {
                HttpAddress address = next.get();
                if (!this.ports.test(address.port())) {
                    break;
                }
                HttpGet get = request(address);
                if (this.stopped) {
                    break;
                }
                ClassicHttpResponse answer = this.http.executeOpen(null, get, null);
                try {
                    Optional<String> location = location(answer);
                    if (location.isEmpty()) {
                        return document(address, answer);
                    }
                    next = location.flatMap(address::resolve);
                }
                finally {
                    // Closing alone would read the rest of the body first.
                    get.cancel();
                    Closer.closeQuietly(answer);
                }
            }
        }
        catch (IOException ex) {
            // Whatever it was, there is no answer.
        }
        return new Nothing(Why.UNREACHABLE);
    }

    @Override
    public void stop() {
        this.stopped = true;
        HttpGet current = this.request;
        if (current != null) {
            current.cancel();
        }
    }

    private HttpGet request(HttpAddress address) {
        HttpGet get = new HttpGet(address.request());
        get.setHeader(HttpHeaders.ACCEPT, String.join(", ", this.mediaTypes));
        get.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        this.request = get;
        return get;
    }

    private static Optional<String> location(ClassicHttpResponse answer) {
        return Optional.ofNullable(answer.getFirstHeader(HttpHeaders.LOCATION))
            .filter((header) -> REDIRECTS.contains(answer.getCode()))
            .map(Header::getValue);
    }

    private Fetched document(HttpAddress address, ClassicHttpResponse answer) throws IOException {
        if (GONE.contains(answer.getCode())) {
            return new Nothing(Why.GONE);
        }
        ContentType type = ContentType.parseLenient(value(answer, HttpHeaders.CONTENT_TYPE));
        boolean wanted = type != null && this.mediaTypes.contains(type.getMimeType().toLowerCase(Locale.ROOT));
        boolean success = answer.getCode() >= 200 && answer.getCode() < 300;
        if (!success || !wanted || answer.getEntity() == null) {
            return new Nothing(Why.NO_DOCUMENT);
        }
        byte[] body = Body.read(answer.getEntity().getContent(), value(answer, HttpHeaders.CONTENT_ENCODING));
        return (body.length == 0) ? new Nothing(Why.NO_DOCUMENT)
                : new Document(address, type.getParameter("charset"), body);
    }

    private static @Nullable String value(ClassicHttpResponse answer, String name) {
        Header header = answer.getFirstHeader(name);
        return (header != null) ? header.getValue() : null;
    }

}
