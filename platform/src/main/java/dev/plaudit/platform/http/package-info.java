/**
 * What every HTTP answer and request has alike: security headers and limits.
 */
@NullMarked
package dev.plaudit.platform.http;

import org.jspecify.annotations.NullMarked;
