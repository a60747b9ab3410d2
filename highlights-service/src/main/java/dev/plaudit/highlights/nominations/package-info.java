/**
 * Nominations: what managers and curators recommend for the next digest.
 */
@NullMarked
package dev.plaudit.highlights.nominations;

import org.jspecify.annotations.NullMarked;
