package dev.plaudit.highlights.achievements;

import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.highlights.links.CanonicalAddress;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.problems.BadParameterException;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * Hints at duplicates while a report is written.
 */
@RestController
@Tag(name = "Own achievements")
class DuplicateController {

    private final FindDuplicates find;

    DuplicateController(FindDuplicates find) {
        this.find = find;
    }

    @GetMapping("/api/v1/me/achievements/duplicates")
    @Operation(summary = "What may be reported already: the same link, or nearly the same title of mine in the period",
            description = "Tells of what everybody reads and of what I reported or am credited in. A hint, not a rule.")
    ResponseEntity<Hints> find(Caller caller,
            @Parameter(description = "One of its links") @RequestParam(required = false) @Nullable String url,
            @Parameter(description = "Its title") @RequestParam(required = false) @Nullable String title,
            @Parameter(description = "When it happened: 2021-09-14, 2021-09 or 2021") @RequestParam(
                    required = false) @Nullable String date,
            @Parameter(description = "The id of the report itself, once there is one") @RequestParam(
                    required = false) @Nullable String except) {
        List<CanonicalAddress> links = Optional.ofNullable(url).flatMap(CanonicalAddress::of).stream().toList();
        List<Duplicate> found = (except != null) ? this.find.besides(caller, except, links, title, date(date))
                : this.find.of(caller, links, title, date(date));
        return OwnAnswer.of(new Hints(found));
    }

    private static @Nullable PartialDate date(@Nullable String date) {
        try {
            return (date != null && !date.isEmpty()) ? new PartialDate(date) : null;
        }
        catch (IllegalArgumentException ex) {
            throw new BadParameterException("date", "is a date such as 2021-09-14, 2021-09 or 2021");
        }
    }

    /**
     * What was found.
     *
     * @param duplicates those with the same link first, ten at most
     */
    record Hints(List<Duplicate> duplicates) {
    }

}
