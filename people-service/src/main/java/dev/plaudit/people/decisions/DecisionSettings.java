package dev.plaudit.people.decisions;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon members hear of decisions.
 *
 * @param interval how often new ones are looked for
 */
@ConfigurationProperties("plaudit.decisions")
record DecisionSettings(@DefaultValue("5s") Duration interval) {
}
