package dev.plaudit.highlights.previews;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.achievements.FindDuplicates;
import dev.plaudit.highlights.links.CanonicalAddress;
import dev.plaudit.highlights.links.HttpAddress;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.text.Notation;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * Begins a report with a link that somebody pasted.
 */
@Component
class PreviewLink {

    private final ReadLink read;

    private final FindDuplicates duplicates;

    private final MeterRegistry meters;

    PreviewLink(ReadLink read, FindDuplicates duplicates, MeterRegistry meters) {
        this.read = read;
        this.duplicates = duplicates;
        this.meters = meters;
    }

    /**
     * Previews a link.
     * @param url as it was pasted
     * @throws dev.plaudit.platform.problems.InvalidContentException if it is no address
     */
    LinkPreview preview(Caller caller, @Nullable String url) {
        caller.require(HighlightsOperation.REPORT_ACHIEVEMENTS);
        Optional<HttpAddress> address = Optional.ofNullable(url).flatMap(CanonicalAddress::address);
        FieldChecks checks = new FieldChecks();
        checks.require("/url", address.isPresent(),
                "is an http or https address of at most %d characters".formatted(Notation.LONGEST_ADDRESS));
        checks.finish();
        LinkPreview preview = this.read.read(address.orElseThrow());
        String outcome = (preview.reason() != null) ? preview.reason() : "fetched";
        this.meters.counter("highlights.link.previews", "outcome", outcome).increment();
        Set<CanonicalAddress> links = new LinkedHashSet<>();
        CanonicalAddress.of(preview.url()).ifPresent(links::add);
        CanonicalAddress.of(preview.canonicalUrl()).ifPresent(links::add);
        return preview.besides(this.duplicates.of(caller, links, preview.title(), preview.date()));
    }

}
