package dev.plaudit.gateway.pages.administering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * Shows how much waits in the services to be brought about elsewhere.
 */
@RestController
class AdminOutboxes {

    private final Queues queues;

    private final Pages pages;

    AdminOutboxes(Queues queues, Pages pages) {
        this.queues = queues;
        this.pages = pages;
    }

    @GetMapping("/admin/outboxes")
    ResponseEntity<byte[]> page(Visit visit) throws ServiceFailedException {
        Caller caller = Admins.of(visit);
        try (Together together = new Together()) {
            Told told = this.queues.ask(caller, together).get();
            return this.pages.own(visit, "administering/outboxes",
                    Map.of("queues", told.queues(), "silent", told.silent()));
        }
    }

    /**
     * The queues of all services; a service that is down keeps nobody from seeing those
     * of the others.
     */
    @Component
    static class Queues {

        private static final List<String> SERVICES = List.of("people", "events", "highlights");

        private final Api api;

        Queues(Api api) {
            this.api = api;
        }

        Asked ask(Caller caller, Together together) {
            Map<String, Together.Answer<List<Queue>>> answers = new LinkedHashMap<>();
            for (String service : SERVICES) {
                answers.put(service, together.ask(() -> told(caller, service)));
            }
            return new Asked(answers);
        }

        /** One that knows nothing of queues yet, while it is replaced, tells nothing. */
        private List<Queue> told(Caller caller, String service) throws ServiceFailedException {
            return this.api.find(caller, ApiPath.of("outboxes", service + "-service"), Outbox.class)
                .map((found) -> found.value().items())
                .orElseThrow(() -> ServiceFailedException.broken(null));
        }

    }

    /**
     * What comes of asking.
     */
    record Asked(Map<String, Together.Answer<List<Queue>>> answers) {

        Told get() {
            List<Line> lines = new ArrayList<>();
            List<String> silent = new ArrayList<>();
            this.answers.forEach((service, answer) -> {
                answer.ifKnown()
                    .ifPresentOrElse((queues) -> queues.forEach((queue) -> lines.add(new Line(service, queue))),
                            () -> silent.add(service));
            });
            return new Told(lines, silent);
        }

    }

    record Told(List<Line> queues, List<String> silent) {
    }

    record Line(String service, Queue queue) {

        /**
         * Whether somebody should look after it.
         * @return true if something is late or was given up
         */
        public boolean isTroubled() {
            return this.queue.late() > 0 || this.queue.givenUp() > 0;
        }

    }

    record Outbox(List<Queue> items) {
    }

    record Queue(String queue, String topic, long waiting, long late, @Nullable String oldest,
            @Nullable Integer attempts, long givenUp) {
    }

}
