/**
 * What tests of several modules need.
 */
@NullMarked
package dev.plaudit.platform.testing;

import org.jspecify.annotations.NullMarked;
