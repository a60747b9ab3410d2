/**
 * The forms in which a digest is read: Markdown, HTML and Atom.
 */
@NullMarked
package dev.plaudit.highlights.renderings;

import org.jspecify.annotations.NullMarked;
