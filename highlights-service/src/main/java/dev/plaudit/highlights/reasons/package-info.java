/**
 * Reasons that reviewers give again and again, as data.
 */
@NullMarked
package dev.plaudit.highlights.reasons;

import org.jspecify.annotations.NullMarked;
