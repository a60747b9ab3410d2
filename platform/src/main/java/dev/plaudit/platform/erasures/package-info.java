/**
 * What people-service tells other services of erased accounts.
 */
@NullMarked
package dev.plaudit.platform.erasures;

import org.jspecify.annotations.NullMarked;
