package dev.plaudit.highlights.renderings;

import org.commonmark.node.Paragraph;

/**
 * What a digest says in a line with markup of its own.
 *
 * @param paragraph read by {@link CommonMarkText}; the one who writes it may take its
 * children
 */
record Prose(Paragraph paragraph) implements Piece {
}
