/**
 * What every service does alike.
 */
@NullMarked
package dev.plaudit.platform;

import org.jspecify.annotations.NullMarked;
