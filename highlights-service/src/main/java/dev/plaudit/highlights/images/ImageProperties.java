package dev.plaudit.highlights.images;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The bounds of images beyond those of a single one.
 *
 * @param memory how much all that are being decoded may take together; of the heap three
 * quarters at most
 * @param accountImages how many images of one account may be in nothing that everybody
 * reads
 * @param accountBytes how much these may take in the store
 * @param unusedFor how long an image is kept that nothing names
 * @param sweepInterval how often those are looked for
 */
@Validated
@ConfigurationProperties("plaudit.images")
record ImageProperties(@DefaultValue("384MB") DataSize memory, @Min(1) @DefaultValue("500") int accountImages,
        @DefaultValue("200MB") DataSize accountBytes, @DefaultValue("7d") Duration unusedFor,
        @DefaultValue("1d") Duration sweepInterval) {

}
