package dev.plaudit.platform.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.client.MongoDatabase;
import org.bson.codecs.pojo.annotations.BsonId;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.mongo.KeyedRequest;
import dev.plaudit.platform.mongo.Versioned;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.problems.ForbiddenException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.OwnAnswer;
import dev.plaudit.platform.writes.Slugs;

/**
 * The smallest service that takes orders, and can be made to fail at each.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ ShopApplication.OrderController.class, ShopApplication.Orders.class, ShopApplication.Mishaps.class })
class ShopApplication {

    /**
     * What is ordered.
     *
     * @param id the order
     * @param what is wanted
     * @param paid whether it was paid
     */
    public record Order(@BsonId String id, long version, Instant updatedAt, String what,
            boolean paid) implements Versioned<Order> {

        static Order of(String id, String what) {
            return new Order(id, 0, Instant.EPOCH, what, false);
        }

        Order pay() {
            return new Order(this.id, this.version, this.updatedAt, this.what, true);
        }

        Order saying(String other) {
            return new Order(this.id, this.version, this.updatedAt, other, this.paid);
        }

        @Override
        public Order stored(long version, Instant updatedAt) {
            return new Order(this.id, version, updatedAt, this.what, this.paid);
        }

    }

    record Wish(String what) {
    }

    @Component
    static class Orders {

        private final VersionedStore<Order> store;

        Orders(MongoDatabase database, Clock clock) {
            this.store = new VersionedStore<>(database, "orders", Order.class, clock);
        }

        VersionedStore<Order> store() {
            return this.store;
        }

        List<Order> of(String what) {
            return this.store.findAll().stream().filter((order) -> order.what().equals(what)).toList();
        }

    }

    /**
     * What happens once an order is stored, before it is answered.
     */
    @Component
    static class Mishaps {

        private final Map<String, Semaphore> held = new ConcurrentHashMap<>();

        private final Set<String> failing = ConcurrentHashMap.newKeySet();

        private final Set<String> refusing = ConcurrentHashMap.newKeySet();

        private final AtomicInteger attempts = new AtomicInteger();

        /** The next order of this is stored and then never answered, until let go. */
        Semaphore hold(String what) {
            Semaphore semaphore = new Semaphore(0);
            this.held.put(what, semaphore);
            return semaphore;
        }

        void fail(String what) {
            this.failing.add(what);
        }

        void refuse(String what) {
            this.refusing.add(what);
        }

        int attempts() {
            return this.attempts.get();
        }

        void happen(String what) {
            this.attempts.incrementAndGet();
            Semaphore semaphore = this.held.remove(what);
            if (semaphore != null) {
                semaphore.acquireUninterruptibly();
            }
            if (this.failing.remove(what)) {
                throw new IllegalStateException("Something breaks");
            }
            if (this.refusing.remove(what)) {
                throw new ForbiddenException("Not today");
            }
        }

    }

    @RestController
    @RequestMapping("/api/v1")
    static class OrderController {

        private final Orders orders;

        private final Mishaps mishaps;

        OrderController(Orders orders, Mishaps mishaps) {
            this.orders = orders;
            this.mishaps = mishaps;
        }

        @PostMapping("/orders")
        ResponseEntity<Order> order(@RequestBody Wish wish) {
            Order order = this.orders.store().add(Order.of(KeyedRequest.newId("order"), wish.what()));
            this.mishaps.happen(wish.what());
            return OwnAnswer.created(order, order, "/api/v1/orders/" + order.id());
        }

        @PostMapping("/named-orders")
        ResponseEntity<Order> named(@RequestBody Wish wish) {
            Order order = Slugs.claim(wish.what(), "order",
                    (id) -> this.orders.store().addUnused(Order.of(id, wish.what())));
            this.mishaps.happen(wish.what());
            return OwnAnswer.created(order, order, "/api/v1/orders/" + order.id());
        }

        @PostMapping("/orders/{id}/pay")
        ResponseEntity<Order> pay(@PathVariable String id, IfMatch seen) {
            Order order = this.orders.store().alreadyWritten(id).orElseGet(() -> pay(seen, id));
            this.mishaps.happen(order.what());
            return OwnAnswer.of(order, order);
        }

        private Order pay(IfMatch seen, String id) {
            Order order = this.orders.store().find(id).orElseThrow(NotFoundException::new);
            seen.require(order);
            return this.orders.store().replace(order.pay());
        }

        @PostMapping("/secrets")
        @ShownOnce
        ResponseEntity<Map<String, String>> secret(@RequestBody Wish wish) {
            Order order = this.orders.store().add(Order.of(KeyedRequest.newId("secret"), wish.what()));
            return OwnAnswer.created(order, Map.of("secret", "open-sesame-" + wish.what()), "/api/v1/secrets");
        }

        @PostMapping("/sizes")
        Map<String, Long> size(InputStream body) throws IOException {
            this.mishaps.happen("size");
            return Map.of("size", body.transferTo(java.io.OutputStream.nullOutputStream()));
        }

        @PostMapping("/pictures")
        Map<String, Object> picture(@RequestPart("file") MultipartFile file) throws IOException {
            this.mishaps.happen("picture");
            return Map.of("name", Objects.requireNonNull(file.getOriginalFilename()), "size", file.getBytes().length);
        }

        @PostMapping("/long")
        ResponseEntity<String> tooLong(Caller caller) {
            return ResponseEntity.status(HttpStatus.OK).body("x".repeat(1024 * 1024 + 1));
        }

    }

}
