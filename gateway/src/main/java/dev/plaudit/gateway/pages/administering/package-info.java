/**
 * Where admins say who may what and what words there are, and see what was done and what
 * did not arrive.
 */
@NullMarked
package dev.plaudit.gateway.pages.administering;

import org.jspecify.annotations.NullMarked;
