package dev.plaudit.highlights.renderings;

import java.util.List;

import org.commonmark.node.Node;

/**
 * What a digest tells of an achievement, set out as a line.
 *
 * @param pieces the line
 * @param rest a document of what the digest says besides, which needs more than a line;
 * may be empty
 */
record LineOfItem(List<Piece> pieces, Node rest) {
}
