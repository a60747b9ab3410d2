/** What the embedded store promises, tried on real processes. */
@NullMarked
package dev.plaudit.local.store;

import org.jspecify.annotations.NullMarked;
