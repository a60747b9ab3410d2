package dev.plaudit.highlights.renderings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.commonmark.node.Node;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.renderings.Phrase.Role;

/**
 * A digest as plain text for e-mails and terminals. Links are numbered where they stand
 * and listed at the end.
 */
final class TextRendering {

    private final DigestAddresses addresses;

    TextRendering(DigestAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Renders a digest.
     * @param issue the digest
     * @return text with line breaks of LF
     */
    String render(DigestIssue issue) {
        Writing writing = new Writing(issue.language(), this.addresses);
        Telling.whole(issue, this.addresses, writing);
        return writing.whole();
    }

    /**
     * One text being written.
     */
    private static final class Writing implements Form {

        private static final String INSIDE = "  ";

        private final StringBuilder text = new StringBuilder();

        private final Map<String, String> numbers = new LinkedHashMap<>();

        private final Map<String, String> hints = new HashMap<>();

        private final Wording wording;

        private final Phrasing phrasing;

        private final DigestAddresses addresses;

        private final Wrapping wrapping;

        private final TextContentRenderer renderer;

        /** What the next line begins with. */
        private String start = "";

        /** What all other lines of the same part begin with. */
        private String further = "";

        private Writing(String language, DigestAddresses addresses) {
            this.wording = new Wording(language);
            this.addresses = addresses;
            this.phrasing = new Phrasing(this.wording, addresses);
            this.wrapping = new Wrapping(Locale.forLanguageTag(language));
            this.renderer = NumberedLinks.renderer((url) -> numbered(url, null), this.wording);
        }

        @Override
        public void open(Part part, String id) {
            if (part == Part.ITEM) {
                this.start = "* ";
                this.further = INSIDE;
            }
        }

        @Override
        public void close() {
            this.start = "";
            this.further = "";
        }

        @Override
        public void heading(Part part, int level, List<Phrase> phrases) {
            block(words(phrases));
            if (part != Part.ITEM_TITLE) {
                int lastLine = this.text.lastIndexOf("\n", this.text.length() - 2) + 1;
                int width = Wrapping.columns(this.text.substring(lastLine, this.text.length() - 1));
                this.text.append(String.valueOf((level == 1) ? '=' : (level == 2) ? '-' : '~').repeat(width))
                    .append('\n');
            }
        }

        @Override
        public void line(Part part, List<? extends Piece> pieces) {
            if (part == Part.CREDITS || part == Part.CAPTION) {
                wrapped(words(pieces));
            }
            else {
                block(words(pieces));
            }
        }

        @Override
        public void text(Part part, Node document) {
            block(this.renderer.render(document));
        }

        @Override
        public void list(Part part, List<List<Phrase>> entries) {
            bullets(entries);
        }

        @Override
        public void legend(List<DigestIssue.LegendEntry> legend) {
            block(this.wording.say("programs"));
            bullets(legend.stream().map(this.phrasing::meaning).toList());
        }

        @Override
        public void image(Image image) {
            String caption = this.phrasing.caption(image);
            this.addresses.image(image)
                .ifPresentOrElse((address) -> block(this.wording.image(image.alt()) + numbered(address, null)
                        + (caption.isEmpty() ? "" : "\n" + caption)), () -> block(caption));
        }

        private void bullets(List<List<Phrase>> entries) {
            StringBuilder lines = new StringBuilder();
            entries.forEach((entry) -> lines.append("- ").append(words(entry)).append('\n'));
            block(lines.toString());
        }

        private String words(List<? extends Piece> pieces) {
            StringBuilder words = new StringBuilder();
            for (Piece piece : pieces) {
                switch (piece) {
                    // Its own number would be taken for one of the links.
                    case Phrase further when further.role() == Role.FURTHER && further.url() != null ->
                        words.append(numbered(further.url(), null).strip());
                    case Phrase linked when linked.url() != null ->
                        words.append(linked.text()).append(numbered(linked.url(), linked.hint()));
                    case Phrase phrase -> words.append(phrase.text());
                    case Prose prose -> words.append(this.renderer.render(prose.paragraph()));
                }
            }
            return words.toString();
        }

        private String numbered(String url, @Nullable String hint) {
            String number = this.numbers.computeIfAbsent(url, (key) -> " [" + (this.numbers.size() + 1) + "]");
            if (hint != null) {
                this.hints.putIfAbsent(url, hint);
            }
            return number;
        }

        private void block(String lines) {
            if (!lines.isBlank()) {
                if (!this.text.isEmpty()) {
                    this.text.append('\n');
                }
                wrapped(lines);
            }
        }

        private void wrapped(String lines) {
            lines.lines().forEach((line) -> {
                if (line.isBlank()) {
                    this.text.append('\n');
                }
                else {
                    this.text.append(this.wrapping.wrap(this.start + printable(line)));
                    this.start = this.further;
                }
            });
        }

        private String whole() {
            if (!this.numbers.isEmpty()) {
                heading(Part.TITLE, 2, List.of(Phrase.words(this.wording.say("links"))));
                this.text.append('\n');
                this.numbers.forEach((url, number) -> {
                    String hint = this.hints.get(url);
                    this.text.append(number.strip()).append(' ').append(url);
                    this.text.append((hint != null) ? " – " + printable(hint) : "").append('\n');
                });
            }
            return this.text.toString();
        }

        /** Terminals obey control characters. */
        private static String printable(String line) {
            if (line.chars().noneMatch((c) -> Character.isISOControl(c) || Character.isSurrogate((char) c))) {
                return line;
            }
            return line.codePoints()
                .filter((c) -> Character.getType(c) != Character.CONTROL && Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        }

    }

}
