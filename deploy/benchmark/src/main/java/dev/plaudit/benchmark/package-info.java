/**
 * How fast parts of the platform are.
 */
@NullMarked
package dev.plaudit.benchmark;

import org.jspecify.annotations.NullMarked;
