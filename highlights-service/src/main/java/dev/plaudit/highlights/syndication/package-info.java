/**
 * Feeds in the two formats that feed readers read.
 */
@NullMarked
package dev.plaudit.highlights.syndication;

import org.jspecify.annotations.NullMarked;
