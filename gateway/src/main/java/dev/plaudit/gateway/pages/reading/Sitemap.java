package dev.plaudit.gateway.pages.reading;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

/**
 * A sitemap (sitemaps.org, version 0.9) in parts that are not too long.
 */
final class Sitemap {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Sitemap() {
    }

    /**
     * Writes the parts.
     * @param pages all pages
     * @param most how many of them a part holds
     * @return documents; at least one
     */
    static List<byte[]> parts(List<Page> pages, int most) {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < pages.size(); from += most) {
            parts.add(document("urlset", "url", pages.subList(from, Math.min(from + most, pages.size()))));
        }
        return parts;
    }

    /** Where the parts are. */
    static byte[] index(String address, int parts) {
        List<Page> all = new ArrayList<>();
        for (int part = 1; part <= parts; part++) {
            all.add(new Page(address + "/" + part + ".xml", null));
        }
        return document("sitemapindex", "sitemap", all);
    }

    private static byte[] document(String root, String element, List<Page> pages) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            for (Page page : pages) {
                xml.writeStartElement(element);
                write(xml, "loc", page.address());
                write(xml, "lastmod", page.changedAt());
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.close();
        }
        catch (XMLStreamException ex) {
            throw new IllegalStateException(ex);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(XMLStreamWriter xml, String name, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            xml.writeStartElement(name);
            xml.writeCharacters(text);
            xml.writeEndElement();
        }
    }

    /**
     * A page that search engines may show.
     *
     * @param address the whole address
     * @param changedAt when it changed last (ISO 8601), null if that is not known
     */
    record Page(String address, @Nullable String changedAt) {

    }

}
