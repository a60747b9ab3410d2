package dev.plaudit.highlights.reviews;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.achievements.Decision;
import dev.plaudit.highlights.reviews.Counters.Decided;
import dev.plaudit.highlights.reviews.Counters.Load;
import dev.plaudit.highlights.reviews.Counters.TimeToDecision;
import dev.plaudit.highlights.reviews.Counters.Waiting;
import dev.plaudit.platform.catalogue.CatalogueQuery;
import dev.plaudit.platform.catalogue.DateInterval;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.catalogue.Page;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.BadParameterException;

/**
 * Counts what managers see of submissions and decisions. The numbers come from the
 * catalogues alone, in one pass each, however many there are.
 */
@Component
class CountReviews {

    private static final int DEFAULT_DAYS = 90;

    private final ReviewQueue queue;

    private final DecisionLog log;

    private final Reviewers reviewers;

    private final JsonMapper json;

    private final Clock clock;

    CountReviews(ReviewQueue queue, DecisionLog log, Reviewers reviewers, JsonMapper json, Clock clock) {
        this.queue = queue;
        this.log = log;
        this.reviewers = reviewers;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Counts within a caller's scopes.
     * @param from the first day whose decisions are counted; 90 days before the last
     * where it is null
     * @param to the last such day; today where it is null
     * @param program only what has to do with a program, or null
     * @param region only what has to do with a region, or null
     */
    Counters count(Caller caller, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String program,
            @Nullable String region) {
        Member member = caller.require(HighlightsOperation.REVIEW_SUBMISSIONS);
        LocalDate last = (to != null) ? to : LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
        LocalDate first = (from != null) ? from : last.minusDays(DEFAULT_DAYS);
        if (last.isBefore(first)) {
            throw new BadParameterException("to", "It is before 'from'");
        }
        CatalogueQuery within = CatalogueQuery.all();
        within = (program != null) ? within.where("program", program) : within;
        within = (region != null) ? within.where("region", region) : within;
        CatalogueQuery theirs = this.reviewers.narrowed(member, within);
        Map<String, Map<String, Long>> facets = this.log.catalogue()
            .facets(theirs.within(new DateInterval(first, last))
                .counting(List.of("decision", DecisionLog.MINUTES, DecisionLog.REVIEWER_NAMED)));
        return new Counters(first, last, waiting(theirs), total(theirs, ReviewQueue.HELD),
                decided(facets.getOrDefault("decision", Map.of())),
                timeToDecision(facets.getOrDefault(DecisionLog.MINUTES, Map.of())),
                loads(facets.getOrDefault(DecisionLog.REVIEWER_NAMED, Map.of())));
    }

    private Waiting waiting(CatalogueQuery theirs) {
        Page page = this.queue.catalogue()
            .search(theirs.where(ReviewQueue.STATE, ReviewQueue.WAITING)
                .orderedBy(Ordering.byNumber("submitted"))
                .limitedTo(1));
        return new Waiting(page.total(),
                page.items()
                    .stream()
                    .findFirst()
                    .map((oldest) -> Instant.parse(this.json.readTree(oldest).get("submittedAt").asString()))
                    .orElse(null));
    }

    private long total(CatalogueQuery theirs, String state) {
        return this.queue.catalogue().search(theirs.where(ReviewQueue.STATE, state).limitedTo(1)).total();
    }

    private static Decided decided(Map<String, Long> counts) {
        return new Decided(counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(Decision.APPROVE.word(), 0L),
                counts.getOrDefault(Decision.REQUEST_CHANGES.word(), 0L),
                counts.getOrDefault(Decision.REJECT.word(), 0L), counts.getOrDefault(Decision.DUPLICATE.word(), 0L));
    }

    private static TimeToDecision timeToDecision(Map<String, Long> counts) {
        NavigableMap<Long, Long> byMinutes = new TreeMap<>();
        counts.forEach((minutes, count) -> byMinutes.put(Long.valueOf(minutes), count));
        return new TimeToDecision(percentile(byMinutes, 50), percentile(byMinutes, 90));
    }

    /**
     * The nearest rank: the least time in which so many of a hundred were decided.
     */
    private static @Nullable Duration percentile(NavigableMap<Long, Long> byMinutes, int percent) {
        long all = byMinutes.values().stream().mapToLong(Long::longValue).sum();
        long rank = Math.ceilDiv(all * percent, 100L);
        long passed = 0;
        for (Map.Entry<Long, Long> minutes : byMinutes.entrySet()) {
            passed += minutes.getValue();
            if (passed >= rank) {
                return Duration.ofMinutes(minutes.getKey());
            }
        }
        return null;
    }

    /**
     * Who called themselves otherwise in the meantime is still one.
     */
    private static List<Load> loads(Map<String, Long> counts) {
        Map<String, Load> loads = new LinkedHashMap<>();
        counts.forEach((named, count) -> {
            int end = named.indexOf(' ');
            String account = named.substring(0, end);
            loads.merge(account, new Load(account, named.substring(end + 1), count),
                    (one, other) -> new Load(account, one.name(), one.decided() + other.decided()));
        });
        List<Load> sorted = new ArrayList<>(loads.values());
        sorted.sort(Comparator.comparingLong(Load::decided).reversed().thenComparing(Load::account));
        return sorted;
    }

}
