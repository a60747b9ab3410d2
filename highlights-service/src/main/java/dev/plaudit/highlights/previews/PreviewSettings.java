package dev.plaudit.highlights.previews;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How pages behind links are read. Which addresses may be reached is no setting.
 *
 * @param fetch whether pages are fetched at all; without, previews tell what the address
 * alone does
 * @param patience how long a preview may take to fetch, at most five seconds; less than
 * the gateway waits for an answer
 * @param together how many pages are fetched at once
 */
@Validated
@ConfigurationProperties("plaudit.previews")
record PreviewSettings(@DefaultValue("true") boolean fetch,
        @DurationMin(millis = 100) @DurationMax(seconds = 5) @DefaultValue("3500ms") Duration patience,
        @Min(1) @Max(256) @DefaultValue("16") int together) {
}
