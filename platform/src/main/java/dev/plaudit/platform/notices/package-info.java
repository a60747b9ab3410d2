/**
 * What services tell people-service that members want to know.
 */
@NullMarked
package dev.plaudit.platform.notices;

import org.jspecify.annotations.NullMarked;
