package dev.plaudit.highlights.reviews;

import dev.plaudit.highlights.achievements.Review;

/**
 * A decision that was read and found right.
 *
 * @param review what was decided
 * @param release when it is to take effect
 */
record Verdict(Review review, Release release) {
}
