/**
 * What a service keeps of another service's public records, to answer without asking.
 */
@NullMarked
package dev.plaudit.platform.references;

import org.jspecify.annotations.NullMarked;
