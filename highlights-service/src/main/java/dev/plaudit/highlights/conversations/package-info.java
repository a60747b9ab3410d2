/**
 * Conversations about submissions: between those who decide and who reported it, and
 * among those who decide.
 */
@NullMarked
package dev.plaudit.highlights.conversations;

import org.jspecify.annotations.NullMarked;
