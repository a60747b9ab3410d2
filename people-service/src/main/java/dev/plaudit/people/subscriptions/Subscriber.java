package dev.plaudit.people.subscriptions;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.people.mail.Mailing;
import dev.plaudit.platform.bulletins.PublishedDigest;
import dev.plaudit.platform.mongo.Versioned;

/**
 * An e-mail address and what it gets. All rules are about an address, so it is one
 * document: what it gets once, how often it is asked, and that it is left alone.
 *
 * @param id a keyed hash of the address, which tells nobody the address
 * @param address null once it gets nothing any more
 * @param subscriptions what was confirmed
 * @param asked what waits to be confirmed, or was confirmed lately
 * @param lettersAt when it was written to lately to have something confirmed
 * @param deliveries digests that are on their way
 * @param received of which digests it got one translation, the last ones
 * @param refused whether its owner wants no letter ever again
 * @param due when a letter may be begun, null when there is none
 */
public record Subscriber(@BsonId String id, long version, Instant updatedAt, @Nullable String address,
        List<Subscription> subscriptions, @Nullable Asked asked, List<Instant> lettersAt, List<Delivery> deliveries,
        List<String> received, boolean refused, @Nullable Instant due) implements Versioned<Subscriber> {

    /**
     * More than anybody needs.
     */
    static final int MOST_SUBSCRIPTIONS = 20;

    private static final int MOST_RECEIVED = 200;

    private static final Duration DAY = Duration.ofDays(1);

    static Subscriber unknown(String id) {
        return new Subscriber(id, 0, Instant.EPOCH, null, List.of(), null, List.of(), List.of(), List.of(), false,
                null);
    }

    /**
     * That somebody asks for a subscription in its name.
     * @return nothing when no letter is to be written: its owner refused, has it already,
     * or was written to enough
     */
    Optional<Subscriber> asks(String address, Subscription wanted, Instant now, SubscriptionSettings settings) {
        List<Instant> lately = lettersSince(now.minus(DAY));
        boolean tooSoon = lately.stream().anyMatch((at) -> at.isAfter(now.minus(settings.pause())));
        if (this.refused || tooSoon || lately.size() >= settings.daily() || this.subscriptions.contains(wanted)
                || this.subscriptions.size() >= MOST_SUBSCRIPTIONS) {
            return Optional.empty();
        }
        List<Instant> letters = Stream.concat(lately.stream(), Stream.of(now)).toList();
        return Optional.of(of(Objects.requireNonNullElse(this.address, address), this.subscriptions,
                Asked.now(wanted, now, settings.valid()), letters, this.deliveries, this.received, false));
    }

    /**
     * Whether a token confirms what it was asked for.
     */
    boolean isConfirmedBy(String tokenHash, Instant now) {
        return this.asked != null && now.isBefore(this.asked.until()) && this.asked.tokens().contains(tokenHash);
    }

    /**
     * That its owner confirms; once more changes nothing.
     */
    Subscriber confirmed() {
        Subscription wanted = Objects.requireNonNull(this.asked).subscription();
        if (this.subscriptions.contains(wanted)) {
            return this;
        }
        // The same program in another language is another wish about the same digests.
        Stream<Subscription> others = this.subscriptions.stream()
            .filter((one) -> !Objects.equals(one.program(), wanted.program()));
        return of(this.address, Stream.concat(others, Stream.of(wanted)).toList(), this.asked, this.lettersAt,
                this.deliveries, this.received, this.refused);
    }

    /**
     * That its owner wants no more digests of a program, whatever it gets them by.
     * Whoever gets nothing any more has no address here.
     * @param program null for digests of no one program
     * @param never whether they want no letter ever again, about anything
     */
    Subscriber ended(@Nullable String program, boolean never) {
        List<Subscription> left = never ? List.of()
                : this.subscriptions.stream().filter((one) -> !one.isOf(program)).toList();
        Asked waiting = (never || this.asked == null || this.asked.subscription().isOf(program)) ? null : this.asked;
        boolean nothing = left.isEmpty() && waiting == null;
        List<Delivery> deliveries = nothing ? List.of()
                : this.deliveries.stream().filter((one) -> !Objects.equals(one.program(), program)).toList();
        return of(nothing ? null : this.address, left, waiting, this.lettersAt, deliveries,
                nothing ? List.of() : this.received, this.refused || never);
    }

    /**
     * That a digest was published.
     * @return nothing when it is not for them, or they have it already
     */
    Optional<Subscriber> gets(PublishedDigest digest, Instant now) {
        String family = Objects.requireNonNullElse(digest.family(), digest.slug());
        if (this.received.contains(family) || this.subscriptions.stream().noneMatch((one) -> one.takes(digest))) {
            return Optional.empty();
        }
        List<String> received = Stream.concat(this.received.stream(), Stream.of(family)).toList();
        Delivery delivery = new Delivery(digest.id(), digest.program(), Mailing.due(now));
        return Optional.of(of(this.address, this.subscriptions, this.asked, this.lettersAt,
                Stream.concat(this.deliveries.stream(), Stream.of(delivery)).toList(),
                received.subList(Math.max(0, received.size() - MOST_RECEIVED), received.size()), this.refused));
    }

    /**
     * The same without what is over.
     * @return nothing when there is nothing left to know
     */
    Optional<Subscriber> tidied(Instant now) {
        Asked waiting = (this.asked != null && now.isBefore(this.asked.until())) ? this.asked : null;
        List<Instant> lately = lettersSince(now.minus(DAY));
        boolean nothing = this.subscriptions.isEmpty() && waiting == null;
        if (nothing && lately.isEmpty() && !this.refused) {
            return Optional.empty();
        }
        return Optional.of(of(nothing ? null : this.address, this.subscriptions, waiting, lately, this.deliveries,
                this.received, this.refused));
    }

    Optional<Delivery> delivery(String digestId) {
        return this.deliveries.stream().filter((one) -> one.digestId().equals(digestId)).findFirst();
    }

    Subscriber with(@Nullable Asked asked) {
        return of(this.address, this.subscriptions, asked, this.lettersAt, this.deliveries, this.received,
                this.refused);
    }

    /**
     * The same with another state of a letter; one that is over is left out.
     */
    Subscriber with(String digestId, UnaryOperator<Mailing> next) {
        List<Delivery> changed = this.deliveries.stream()
            .map((one) -> one.digestId().equals(digestId)
                    ? new Delivery(digestId, one.program(), next.apply(one.mailing())) : one)
            .filter((one) -> one.mailing().isPending())
            .toList();
        return of(this.address, this.subscriptions, this.asked, this.lettersAt, changed, this.received, this.refused);
    }

    private List<Instant> lettersSince(Instant since) {
        return this.lettersAt.stream().filter((at) -> at.isAfter(since)).toList();
    }

    private Subscriber of(@Nullable String address, List<Subscription> subscriptions, @Nullable Asked asked,
            List<Instant> lettersAt, List<Delivery> deliveries, List<String> received, boolean refused) {
        Instant due = Stream
            .concat(Stream.ofNullable(asked).map(Asked::mailing), deliveries.stream().map(Delivery::mailing))
            .filter(Mailing::isPending)
            .map(Mailing::next)
            .flatMap(Stream::ofNullable)
            .min(Comparator.naturalOrder())
            .orElse(null);
        return new Subscriber(this.id, this.version, this.updatedAt, address, subscriptions, asked, lettersAt,
                deliveries, received, refused, due);
    }

    @Override
    public Subscriber stored(long version, Instant updatedAt) {
        return new Subscriber(this.id, version, updatedAt, this.address, this.subscriptions, this.asked, this.lettersAt,
                this.deliveries, this.received, this.refused, this.due);
    }

    @Override
    public String toString() {
        // An address goes into no log.
        return "Subscriber " + this.id;
    }

}
