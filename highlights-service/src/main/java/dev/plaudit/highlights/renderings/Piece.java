package dev.plaudit.highlights.renderings;

/**
 * A piece of a line. A form that has no markup writes its words alone.
 */
sealed interface Piece permits Phrase, Prose {

}
