/**
 * Reviews: what managers see of submissions, and what they decide about them.
 */
@NullMarked
package dev.plaudit.highlights.reviews;

import org.jspecify.annotations.NullMarked;
