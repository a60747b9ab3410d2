package dev.plaudit.highlights.syndication;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

/**
 * Writes feeds as Atom (RFC 4287), with pages after RFC 5005.
 */
public final class AtomFeed {

    /**
     * Its media type.
     */
    public static final String MEDIA_TYPE = "application/atom+xml;charset=utf-8";

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static final String HTML = "text/html";

    private AtomFeed() {
    }

    /**
     * Writes a feed.
     * @param feed the feed
     * @return a document in UTF-8, without the characters that XML has no way to write
     */
    public static byte[] write(Feed feed) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new Writing(xml).feed(feed);
            xml.close();
        }
        catch (XMLStreamException ex) {
            throw new IllegalStateException("Text that XML cannot hold was left", ex);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * One feed being written.
     */
    private record Writing(XMLStreamWriter xml) {

        private void feed(Feed feed) throws XMLStreamException {
            this.xml.writeStartDocument("UTF-8", "1.0");
            this.xml.writeCharacters("\n");
            this.xml.writeStartElement("feed");
            this.xml.writeDefaultNamespace(ATOM);
            this.xml.writeAttribute("xml:lang", allowed(feed.language()));
            element("id", feed.id());
            element("title", feed.title());
            element("updated", feed.updated().toString());
            link("self", "application/atom+xml", feed.atom(), null);
            link("alternate", HTML, feed.page(), null);
            if (feed.next() != null) {
                link("next", "application/atom+xml", feed.next(), null);
            }
            authors(feed.authors());
            for (FeedEntry entry : feed.entries()) {
                entry(entry, feed);
            }
            this.xml.writeCharacters("\n");
            this.xml.writeEndElement();
            this.xml.writeEndDocument();
        }

        private void entry(FeedEntry entry, Feed feed) throws XMLStreamException {
            this.xml.writeCharacters("\n");
            this.xml.writeStartElement("entry");
            if (!entry.language().equals(feed.language())) {
                this.xml.writeAttribute("xml:lang", allowed(entry.language()));
            }
            element("id", entry.id());
            element("title", entry.title());
            element("updated", entry.updated().toString());
            if (entry.published() != null) {
                Instant published = entry.published().atStartOfDay().toInstant(ZoneOffset.UTC);
                element("published", published.toString());
            }
            link("alternate", HTML, entry.url(), null);
            for (FeedEntry.Translation translation : entry.translations()) {
                link("alternate", HTML, translation.url(), translation.language());
            }
            if (entry.about() != null && !entry.about().equals(entry.url())) {
                link("related", null, entry.about(), null);
            }
            authors(entry.authors());
            for (String tag : entry.tags()) {
                this.xml.writeCharacters("\n");
                this.xml.writeEmptyElement("category");
                this.xml.writeAttribute("term", allowed(tag));
            }
            if (entry.summary() != null && !entry.summary().isBlank()) {
                element("summary", entry.summary());
            }
            this.xml.writeCharacters("\n");
            this.xml.writeStartElement("content");
            this.xml.writeAttribute("type", "html");
            this.xml.writeCharacters(allowed(entry.html()));
            this.xml.writeEndElement();
            this.xml.writeCharacters("\n");
            this.xml.writeEndElement();
        }

        private void authors(List<String> names) throws XMLStreamException {
            for (String name : names) {
                this.xml.writeCharacters("\n");
                this.xml.writeStartElement("author");
                element("name", name);
                this.xml.writeEndElement();
            }
        }

        private void link(String relation, @Nullable String mediaType, String address, @Nullable String language)
                throws XMLStreamException {
            this.xml.writeCharacters("\n");
            this.xml.writeEmptyElement("link");
            this.xml.writeAttribute("rel", relation);
            if (mediaType != null) {
                this.xml.writeAttribute("type", mediaType);
            }
            if (language != null) {
                this.xml.writeAttribute("hreflang", allowed(language));
            }
            this.xml.writeAttribute("href", allowed(address));
        }

        private void element(String name, String text) throws XMLStreamException {
            this.xml.writeCharacters("\n");
            this.xml.writeStartElement(name);
            this.xml.writeCharacters(allowed(text));
            this.xml.writeEndElement();
        }

        /** Leaves out the characters that XML 1.0 has no way to write. */
        private static String allowed(String text) {
            if (text.codePoints().allMatch(Writing::isAllowed)) {
                return text;
            }
            return text.codePoints()
                .filter(Writing::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        }

        private static boolean isAllowed(int c) {
            return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000;
        }

    }

}
