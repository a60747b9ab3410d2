package dev.plaudit.highlights.renderings;

import java.util.List;

import org.commonmark.node.Node;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.digests.DigestIssue;

/**
 * A form that {@link Telling} tells a digest in, called in the order of reading. It
 * decides how a part looks, never what is in it.
 */
interface Form {

    /**
     * Begins a part that holds others.
     * @param part the part
     * @param id names a section within the digest, or the achievement of an item; empty
     * for others
     */
    void open(Part part, String id);

    /**
     * Ends the part that was begun last.
     */
    void close();

    /**
     * A heading.
     * @param part what it is the title of
     * @param level 1 for the digest's own; may be lower than the form has any
     * @param phrases at least one
     */
    void heading(Part part, int level, List<Phrase> phrases);

    /**
     * A paragraph of one line.
     * @param part what it tells
     * @param pieces at least one
     */
    void line(Part part, List<? extends Piece> pieces);

    /**
     * Words with markup.
     * @param part what they are
     * @param document read by {@link CommonMarkText}, not empty; the form may take its
     * children
     */
    void text(Part part, Node document);

    /**
     * A list of lines.
     * @param part what it lists
     * @param entries at least one
     */
    void list(Part part, List<List<Phrase>> entries);

    /**
     * What the programs are that a digest names.
     * @param legend at least one
     */
    void legend(List<DigestIssue.LegendEntry> legend);

    /**
     * An image with the words to it.
     * @param image wherever it is
     */
    void image(Image image);

}
