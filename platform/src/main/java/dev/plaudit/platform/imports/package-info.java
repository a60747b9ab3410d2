/**
 * The import format: one folder of JSON files, checked whole before anything is stored.
 */
@NullMarked
package dev.plaudit.platform.imports;

import org.jspecify.annotations.NullMarked;
