/**
 * Achievements: what people and communities did.
 */
@NullMarked
package dev.plaudit.highlights.achievements;

import org.jspecify.annotations.NullMarked;
