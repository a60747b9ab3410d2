/**
 * Calls from one service to another.
 */
@NullMarked
package dev.plaudit.platform.remote;

import org.jspecify.annotations.NullMarked;
