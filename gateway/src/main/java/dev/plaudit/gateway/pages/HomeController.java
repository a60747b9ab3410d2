package dev.plaudit.gateway.pages;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.services.Service;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * The first page: the newest digests and achievements, and how many there are of
 * everything. Without people-service it is shown without its numbers.
 */
@RestController
class HomeController {

    private static final int DIGESTS = 4;

    private static final int ACHIEVEMENTS = 10;

    private final PublicApi api;

    private final Pages pages;

    HomeController(PublicApi api, Pages pages) {
        this.api = api;
        this.pages = pages;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> home() throws ServiceFailedException {
        // Side by side, so that all of them together end in the time of one.
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var digests = workers.submit(() -> this.api.digests(DIGESTS, null));
            var achievements = workers.submit(() -> this.api.achievements(ACHIEVEMENTS));
            var people = workers.submit(() -> this.api.total(Service.PEOPLE, "people"));
            var communities = workers.submit(() -> this.api.total(Service.PEOPLE, "communities"));
            var latest = of(achievements).orElseGet(PublicApi.Listing::none);
            Map<String, Object> model = new HashMap<>();
            model.put("digests", of(digests).orElseGet(PublicApi.Listing::none));
            model.put("achievements", latest);
            Optional<Long> peopleCount = ifKnown(people);
            Optional<Long> communityCount = ifKnown(communities);
            peopleCount.ifPresent((total) -> model.put("people", total));
            communityCount.ifPresent((total) -> model.put("communities", total));
            boolean whole = peopleCount.isPresent() && communityCount.isPresent();
            return this.pages.answer("home", "/", model, Duration.ofSeconds(whole ? 60 : 5));
        }
    }

    private static Optional<Long> ifKnown(Future<Optional<Long>> total) {
        try {
            return of(total);
        }
        catch (ServiceFailedException ex) {
            return Optional.empty();
        }
    }

    private static <T> T of(Future<T> answer) throws ServiceFailedException {
        try {
            return answer.get();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw ServiceFailedException.down(ex);
        }
        catch (ExecutionException ex) {
            if (ex.getCause() instanceof ServiceFailedException failed) {
                throw failed;
            }
            throw new IllegalStateException(ex.getCause());
        }
    }

}
