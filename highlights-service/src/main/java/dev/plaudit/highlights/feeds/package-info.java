/**
 * What is new, as feeds to follow: achievements, what one person achieved, and digests.
 */
@NullMarked
package dev.plaudit.highlights.feeds;

import org.jspecify.annotations.NullMarked;
