/**
 * What is asked of bodies of requests before their fields are believed.
 */
@NullMarked
package dev.plaudit.highlights.checks;

import org.jspecify.annotations.NullMarked;
