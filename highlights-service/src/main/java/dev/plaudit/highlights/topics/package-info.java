/**
 * Topics that achievements are about, as data.
 */
@NullMarked
package dev.plaudit.highlights.topics;

import org.jspecify.annotations.NullMarked;
