/**
 * Who calls a service, what they may do, and how one service proves itself to another.
 */
@NullMarked
package dev.plaudit.platform.identity;

import org.jspecify.annotations.NullMarked;
