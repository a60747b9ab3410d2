package dev.plaudit.highlights.renderings;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jsoup.nodes.Document;

import dev.plaudit.highlights.digests.DigestIssue;

/**
 * A digest as a feed of one entry, after RFC 4287. The entry's id is the address of the
 * digest's page and the feed's is its own, so the entry keeps its id in any other feed.
 */
final class AtomRendering {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final DigestAddresses addresses;

    AtomRendering(DigestAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Renders a digest.
     * @param issue the digest
     * @return an Atom feed document
     */
    String render(DigestIssue issue) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new Writing(xml, issue, this.addresses).feed();
            xml.close();
        }
        catch (XMLStreamException ex) {
            throw new IllegalStateException("Text that XML cannot hold was left", ex);
        }
        return text.toString();
    }

    /**
     * One feed being written.
     */
    private record Writing(XMLStreamWriter xml, DigestIssue issue, DigestAddresses addresses) {

        private void feed() throws XMLStreamException {
            this.xml.writeStartDocument("UTF-8", "1.0");
            this.xml.writeCharacters("\n");
            this.xml.writeStartElement("feed");
            this.xml.writeDefaultNamespace(ATOM);
            this.xml.writeAttribute("xml:lang", allowed(this.issue.language()));
            String self = this.addresses.file(this.issue, Format.ATOM);
            element("id", self);
            element("title", Phrase.oneLine(this.issue.title().strip()));
            element("updated", this.issue.updatedAt().toString());
            link("self", Format.ATOM.mediaType(), self);
            link("alternate", Format.HTML.mediaType(), this.addresses.page(this.issue));
            authors();
            entry();
            this.xml.writeCharacters("\n");
            this.xml.writeEndElement();
            this.xml.writeEndDocument();
        }

        private void entry() throws XMLStreamException {
            this.xml.writeCharacters("\n");
            this.xml.writeStartElement("entry");
            element("id", this.addresses.page(this.issue));
            element("title", Phrase.oneLine(this.issue.title().strip()));
            element("updated", this.issue.updatedAt().toString());
            if (this.issue.publishedOn() != null) {
                Instant published = this.issue.publishedOn().start().atStartOfDay().toInstant(ZoneOffset.UTC);
                element("published", published.toString());
            }
            link("alternate", Format.HTML.mediaType(), this.addresses.page(this.issue));
            authors();
            content();
            this.xml.writeCharacters("\n");
            this.xml.writeEndElement();
        }

        /** A feed must have an author; where nobody is named, it is the platform. */
        private void authors() throws XMLStreamException {
            List<String> names = this.issue.authors().stream().map(DigestIssue.Author::name).toList();
            String publisher = Objects.requireNonNullElse(this.issue.program(), this.addresses.host());
            for (String name : names.isEmpty() ? List.of(publisher) : names) {
                this.xml.writeCharacters("\n");
                this.xml.writeStartElement("author");
                element("name", Phrase.oneLine(name.strip()));
                this.xml.writeEndElement();
            }
        }

        private void content() throws XMLStreamException {
            Document document = new Document("");
            document.outputSettings().prettyPrint(false);
            document.appendChild(HtmlArticle.of(this.issue, this.addresses));
            this.xml.writeCharacters("\n");
            this.xml.writeStartElement("content");
            this.xml.writeAttribute("type", "html");
            this.xml.writeCharacters(allowed(document.outerHtml()));
            this.xml.writeEndElement();
        }

        private void link(String relation, String mediaType, String address) throws XMLStreamException {
            this.xml.writeCharacters("\n");
            this.xml.writeEmptyElement("link");
            this.xml.writeAttribute("rel", relation);
            this.xml.writeAttribute("type", mediaType.replaceFirst(";.*", ""));
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
            return text.codePoints()
                .filter((c) -> c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        }

    }

}
