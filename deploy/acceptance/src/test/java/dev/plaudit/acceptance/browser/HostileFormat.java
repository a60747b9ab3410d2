package dev.plaudit.acceptance.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Content;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How others read what is no page of ours. Each answers the texts that it finds, and
 * fails where a text is taken for anything else.
 */
enum HostileFormat {

    /** Text in entries is read as HTML, as feed readers show it. */
    FEED {
        @Override
        List<String> texts(String body) throws IOException {
            List<String> texts = new ArrayList<>();
            try {
                for (SyndEntry entry : new SyndFeedInput().build(new StringReader(body)).getEntries()) {
                    texts.add(entry.getTitle());
                    entry.getContents().forEach((content) -> texts.add(html(content.getValue())));
                }
            }
            catch (FeedException ex) {
                throw new IOException(ex);
            }
            return texts;
        }
    },

    /** Of JSON Feed the contents are HTML. */
    JSON {
        @Override
        List<String> texts(String body) {
            JsonNode read = new JsonMapper().readTree(body);
            List<String> texts = new ArrayList<>();
            read.findValues("content_html").forEach((content) -> texts.add(html(content.asString())));
            collect(read, texts);
            return texts;
        }

        private static void collect(JsonNode node, List<String> texts) {
            if (node.isString()) {
                texts.add(node.asString());
            }
            node.forEach((part) -> collect(part, texts));
        }
    },

    CALENDAR {
        @Override
        List<String> texts(String body) throws IOException {
            try {
                return new CalendarBuilder().build(new StringReader(body))
                    .getComponents()
                    .stream()
                    .flatMap((component) -> component.getProperties().stream())
                    .map(Content::getValue)
                    .toList();
            }
            catch (ParserException ex) {
                throw new IOException(ex);
            }
        }
    },

    /** A cell is a formula to a spreadsheet unless it begins with an apostrophe. */
    TABLE {
        @Override
        List<String> texts(String body) throws IOException {
            List<String> texts = new ArrayList<>();
            try (CSVParser rows = CSVParser.parse(body, CSVFormat.RFC4180)) {
                rows.forEach((row) -> row.forEach((cell) -> {
                    if (cell.startsWith("=")) {
                        throw new AssertionError("A formula: " + cell);
                    }
                    texts.add(cell);
                }));
            }
            return texts;
        }
    },

    MARKDOWN {
        @Override
        List<String> texts(String body) {
            return List.of(html(HtmlRenderer.builder().build().render(Parser.builder().build().parse(body))));
        }
    },

    /** What machines are told in a page. */
    LINKED_DATA {
        @Override
        List<String> texts(String body) {
            return Jsoup.parse(body)
                .select("script[type=application/ld+json]")
                .stream()
                .flatMap((script) -> JSON.parse(script.data()).stream())
                .toList();
        }
    },

    XML {
        @Override
        List<String> texts(String body) throws IOException {
            try {
                Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
                if (document.getElementsByTagName("x-pwn").getLength() > 0) {
                    throw new AssertionError("An element of the text is in it");
                }
                return List.of(document.getDocumentElement().getTextContent());
            }
            catch (SAXException | ParserConfigurationException ex) {
                throw new IOException(ex);
            }
        }
    };

    abstract List<String> texts(String body) throws IOException;

    List<String> parse(String body) {
        try {
            return texts(body);
        }
        catch (IOException ex) {
            throw new AssertionError("Is no " + this, ex);
        }
    }

    private static String html(String fragment) {
        Element body = Jsoup.parseBodyFragment(fragment).body();
        body.getAllElements().forEach((element) -> {
            boolean runs = element.nameIs("x-pwn") || element.nameIs("script") || element.attributes()
                .asList()
                .stream()
                .anyMatch((attribute) -> attribute.getKey().startsWith("on") || attribute.getKey().startsWith("hx-")
                        || attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT).startsWith("javascript:"));
            if (runs) {
                throw new AssertionError("Does something: " + element.outerHtml());
            }
        });
        return body.wholeText();
    }

}
