package dev.plaudit.gateway.pages.reviewing;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * Shows what was decided and how reviewing goes.
 */
@RestController
@RequestMapping("/review/decisions")
class DecisionController {

    private static final int PAGE = 50;

    private final Api api;

    private final Pages pages;

    DecisionController(Api api, Pages pages) {
        this.api = api;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> list(Visit visit, @RequestParam @Nullable String cursor) throws ServiceFailedException {
        Caller caller = visit.member();
        try (Together together = new Together()) {
            var decisions = together.ask(() -> this.api.list(caller,
                    ApiPath.of("reviews", "decisions").with("limit", PAGE).with("cursor", cursor), DecisionItem.class));
            var counters = together
                .ask(() -> this.api.read(caller, ApiPath.of("reviews", "counters"), Counters.class).value());
            return this.pages.own(visit, "reviewing/decisions",
                    Map.of("decisions", decisions.get(), "counters", counters.get()));
        }
    }

    record DecisionItem(String achievementId, String title, String decision, @Nullable String reason, String name,
            String at) {
    }

    record Counters(Waiting waiting, long held, TimeToDecision timeToDecision, List<Load> reviewers) {

        record Waiting(long total, @Nullable String oldestSubmittedAt) {
        }

        record TimeToDecision(@Nullable String median, @Nullable String percentile90) {

            /**
             * The median in hours.
             * @return whole hours, null before anything was decided
             */
            public @Nullable Long medianHours() {
                return hours(this.median);
            }

            /**
             * The time within which nine of ten were decided, in hours.
             * @return whole hours, null before anything was decided
             */
            public @Nullable Long percentile90Hours() {
                return hours(this.percentile90);
            }

            private static @Nullable Long hours(@Nullable String duration) {
                return (duration != null) ? Duration.parse(duration).toHours() : null;
            }

        }

        record Load(String name, long decided) {
        }

    }

}
