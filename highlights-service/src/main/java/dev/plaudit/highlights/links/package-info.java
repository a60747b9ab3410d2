/**
 * Addresses on the web: how they are read, which of them mean the same thing, and what
 * they tell of it by themselves.
 */
@NullMarked
package dev.plaudit.highlights.links;

import org.jspecify.annotations.NullMarked;
