package dev.plaudit.platform.references;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.client.RestClientException;

import dev.plaudit.platform.problems.UnavailableException;

import static com.mongodb.client.model.Filters.eq;

/**
 * Copies of other services' public records: stored, so that a service reads in full while
 * the others are down, and held in memory, so that reading them costs nothing. They
 * follow the others by their {@code updatedSince} lists.
 */
public final class References implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(References.class);

    /**
     * How long work waits for services that were started at the same time.
     */
    public static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    /**
     * How far each pull looks back: clocks differ, and writes become visible late.
     */
    private static final Duration OVERLAP = Duration.ofSeconds(60);

    private final MongoCollection<Reference> collection;

    private final Map<String, Neighbour> neighbourOfKind;

    private final Clock clock;

    private final Map<String, Reference> copies = new ConcurrentHashMap<>();

    /**
     * Addresses that records had until they were found to be about the same as others,
     * and which those are.
     */
    private final Map<String, String> moved = new ConcurrentHashMap<>();

    private final List<Consumer<List<String>>> followers = new CopyOnWriteArrayList<>();

    private final ScheduledExecutorService scheduler = Executors
        .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("references").factory());

    private final Set<String> silent = new HashSet<>();

    /**
     * Kinds with copies of an earlier version, which kept less than is kept now.
     */
    private final Set<String> outdated = new HashSet<>();

    /**
     * The addresses of what changed and was not shown yet; kept when showing it fails.
     */
    private final Set<String> untold = new TreeSet<>();

    References(MongoDatabase database, Map<String, Neighbour> neighbourOfKind, Clock clock) {
        this.collection = database.getCollection("references", Reference.class);
        this.neighbourOfKind = Map.copyOf(neighbourOfKind);
        this.clock = clock;
    }

    /**
     * Registers somebody who shows what references say.
     * @param kind the kind of record
     * @param follower gets the ids of those that changed
     */
    public void follow(String kind, Consumer<List<String>> follower) {
        String start = kind + "/";
        this.followers.add((changed) -> {
            List<String> ids = changed.stream()
                .filter((address) -> address.startsWith(start))
                .map((address) -> address.substring(start.length()))
                .toList();
            if (!ids.isEmpty()) {
                follower.accept(ids);
            }
        });
    }

    /**
     * What is known of another service's record.
     * @param kind the kind of record, the last part of its list's address
     * @param id the record, or one that was found to be about the same
     * @return nothing when it is not known or was deleted
     */
    public Optional<Reference> find(String kind, String id) {
        String address = kind + "/" + id;
        return present(address).or(() -> Optional.ofNullable(this.moved.get(address)).flatMap(this::present));
    }

    /**
     * Whether a record was known and is no more, under any id.
     */
    boolean isGone(String kind, String id) {
        return this.copies.containsKey(kind + "/" + id) && find(kind, id).isEmpty();
    }

    private Optional<Reference> present(String address) {
        return Optional.ofNullable(this.copies.get(address)).filter((copy) -> !copy.deleted());
    }

    /**
     * Every known record of a kind.
     * @param kind the kind of record
     * @return those that were not deleted, in no order
     */
    public Stream<Reference> all(String kind) {
        return this.copies.values().stream().filter((copy) -> isOf(copy, kind) && !copy.deleted());
    }

    /**
     * Waits until records are known, for work that cannot do without them.
     * @param addresses kind and id of each, or a kind alone for any record of it
     * @param most how long to wait
     * @throws UnavailableException when some are still missing then
     */
    public void await(Collection<String> addresses, Duration most) {
        Instant deadline = this.clock.instant().plus(most);
        List<String> missing = missing(addresses);
        while (!missing.isEmpty()) {
            if (this.clock.instant().isAfter(deadline)) {
                throw new UnavailableException("Not known yet: %s%s".formatted(
                        String.join(", ", missing.subList(0, Math.min(10, missing.size()))),
                        (missing.size() > 10) ? " and more" : ""));
            }
            pull();
            missing = missing(addresses);
            pause(missing);
        }
    }

    /**
     * Copies what changed at the other services. A service that does not answer is asked
     * again next time.
     */
    public synchronized void pull() {
        this.neighbourOfKind.forEach((kind, neighbour) -> {
            try {
                pull(kind, neighbour);
                this.silent.remove(kind);
            }
            catch (RestClientException ex) {
                if (this.silent.add(kind)) {
                    logger.warn("The service that keeps {} does not answer; what is known of them stays: {}", kind,
                            ex.getMessage());
                }
            }
        });
        if (!this.untold.isEmpty()) {
            List<String> changed = List.copyOf(this.untold);
            this.followers.forEach((follower) -> follower.accept(changed));
            this.untold.clear();
        }
    }

    void load() {
        this.collection.find().forEach(this::keep);
        if (all("people").anyMatch((person) -> person.claimed() == null)) {
            this.outdated.add("people");
        }
    }

    /**
     * Tells the followers of everything that is known, in case the service stopped
     * between learning it and showing it, and copies changes from then on.
     */
    void start(Duration interval) {
        List<String> known = Stream.concat(this.copies.keySet().stream(), this.moved.keySet().stream())
            .distinct()
            .toList();
        this.followers.forEach((follower) -> follower.accept(known));
        this.scheduler.scheduleWithFixedDelay(this::pullQuietly, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        this.scheduler.shutdownNow();
    }

    private void pullQuietly() {
        try {
            pull();
        }
        catch (RuntimeException ex) {
            // A scheduler forgets a task that throws; the next pull may succeed.
            logger.error("References could not be copied", ex);
        }
    }

    private void pull(String kind, Neighbour neighbour) {
        Instant since = this.outdated.contains(kind) ? Instant.EPOCH : newest(kind).minus(OVERLAP);
        Set<String> cursors = new HashSet<>();
        @Nullable String cursor = null;
        do {
            Neighbour.Changes page = neighbour.changes(kind, since, cursor);
            List<Reference> news = page.items()
                .stream()
                .map((item) -> item.copied(kind, this.clock.instant()))
                .filter(this::isNews)
                .toList();
            store(news);
            cursor = page.next();
        }
        while (cursor != null && cursors.add(cursor));
        this.outdated.remove(kind);
    }

    private boolean isNews(Reference copy) {
        Reference known = this.copies.get(copy.address());
        return known == null || (!copy.sameAs(known) && !copy.updatedAt().isBefore(known.updatedAt()));
    }

    private void store(List<Reference> news) {
        if (!news.isEmpty()) {
            ReplaceOptions upsert = new ReplaceOptions().upsert(true);
            this.collection.bulkWrite(
                    news.stream().map((copy) -> new ReplaceOneModel<>(eq(copy.address()), copy, upsert)).toList());
            news.forEach((copy) -> this.untold.addAll(keep(copy)));
        }
    }

    /**
     * @return the addresses under which something else is known now
     */
    private List<String> keep(Reference copy) {
        Reference before = this.copies.put(copy.address(), copy);
        List<String> former = (before != null) ? formerAddresses(before) : List.of();
        List<String> current = formerAddresses(copy);
        former.forEach((address) -> this.moved.remove(address, copy.address()));
        current.forEach((address) -> this.moved.put(address, copy.address()));
        return Stream.of(List.of(copy.address()), former, current).flatMap(List::stream).distinct().toList();
    }

    private static List<String> formerAddresses(Reference copy) {
        return copy.deleted() ? List.of() : copy.formerIds().stream().map((id) -> copy.kind() + "/" + id).toList();
    }

    /**
     * Until when changes are known. One that claims to be of the future says nothing of
     * those before it.
     */
    private Instant newest(String kind) {
        Instant future = this.clock.instant().plus(OVERLAP);
        return this.copies.values()
            .stream()
            .filter((copy) -> isOf(copy, kind))
            .map(Reference::updatedAt)
            .filter((updatedAt) -> updatedAt.isBefore(future))
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH.plus(OVERLAP));
    }

    private List<String> missing(Collection<String> addresses) {
        return addresses.stream().filter((address) -> !isKnown(address)).sorted().toList();
    }

    private boolean isKnown(String address) {
        return (address.indexOf('/') < 0) ? all(address).findAny().isPresent() : this.copies.containsKey(address);
    }

    private static void pause(List<String> missing) {
        if (!missing.isEmpty()) {
            try {
                TimeUnit.MILLISECONDS.sleep(250);
            }
            catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
                throw new UnavailableException("Interrupted while waiting for other services");
            }
        }
    }

    private static boolean isOf(Reference copy, String kind) {
        return copy.address().startsWith(kind + "/");
    }

}
