/**
 * Images: taken in as anybody sends them, kept and shown only as we have written them.
 */
@NullMarked
package dev.plaudit.highlights.images;

import org.jspecify.annotations.NullMarked;
