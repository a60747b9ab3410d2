/**
 * Images that need no server, and the files that tests send.
 */
@NullMarked
package dev.plaudit.highlights.images;

import org.jspecify.annotations.NullMarked;
