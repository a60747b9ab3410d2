package dev.plaudit.people.subscriptions;

import org.jspecify.annotations.Nullable;

import dev.plaudit.people.mail.Mailing;

/**
 * A digest on its way to a subscriber; public for the driver.
 *
 * @param digestId what was published
 * @param program of the digest, null for none
 * @param mailing the letter
 */
public record Delivery(String digestId, @Nullable String program, Mailing mailing) {

}
