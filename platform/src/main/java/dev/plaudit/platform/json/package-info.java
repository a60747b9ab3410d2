/**
 * JSON as we accept it: strict, and text without surprises.
 */
@NullMarked
package dev.plaudit.platform.json;

import org.jspecify.annotations.NullMarked;
