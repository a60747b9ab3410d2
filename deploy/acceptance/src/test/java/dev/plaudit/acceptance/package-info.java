/**
 * The whole platform, tried from outside.
 */
@NullMarked
package dev.plaudit.acceptance;

import org.jspecify.annotations.NullMarked;
