/**
 * Regions: how the world is divided for digests and filters.
 */
@NullMarked
package dev.plaudit.people.regions;

import org.jspecify.annotations.NullMarked;
