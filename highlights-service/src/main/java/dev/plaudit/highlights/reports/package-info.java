/**
 * What one person or community did in a period, for renewals and budgets, and the same in
 * the shapes that other programs ask for.
 */
@NullMarked
package dev.plaudit.highlights.reports;

import org.jspecify.annotations.NullMarked;
