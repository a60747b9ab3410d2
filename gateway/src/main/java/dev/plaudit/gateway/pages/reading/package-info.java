/**
 * What everyone reads.
 */
@NullMarked
package dev.plaudit.gateway.pages.reading;

import org.jspecify.annotations.NullMarked;
