/** The launcher, tried on small real processes in place of the services. */
@NullMarked
package dev.plaudit.local;

import org.jspecify.annotations.NullMarked;
