/**
 * Text as we store it.
 */
@NullMarked
package dev.plaudit.platform.text;

import org.jspecify.annotations.NullMarked;
