package dev.plaudit.highlights.renderings;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import dev.plaudit.highlights.digests.DigestIssue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class AtomRenderingTests {

    @Test
    void isAFeedOfOneEntry() throws FeedException {
        SyndFeed feed = new SyndFeedInput().build(new StringReader(Issues.atom(Issues.withEverything())));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("The title");
        assertThat(feed.getUri()).isEqualTo("https://plaudit.example/api/v1/digests/d.atom");
        assertThat(feed.getLinks()).extracting(SyndLink::getRel, SyndLink::getHref)
            .containsExactlyInAnyOrder(tuple("alternate", "https://plaudit.example/digests/d"),
                    tuple("self", "https://plaudit.example/api/v1/digests/d.atom"));
        SyndEntry entry = feed.getEntries().getFirst();
        assertThat(feed.getEntries()).hasSize(1);
        assertThat(entry.getUri()).isEqualTo("https://plaudit.example/digests/d");
        assertThat(entry.getLink()).isEqualTo("https://plaudit.example/digests/d");
        assertThat(entry.getUpdatedDate()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(entry.getPublishedDate()).isEqualTo("2021-10-01T00:00:00Z");
        assertThat(entry.getAuthors().stream().map(SyndPerson::getName)).containsExactly("Bo");
    }

    @Test
    void hasWhatTheStandardRequires() throws Exception {
        Element feed = read(Issues.titled("Untold"));
        assertThat(feed.getAttribute("xml:lang")).isEqualTo("en");
        for (String required : List.of("id", "title", "updated", "author")) {
            assertThat(texts(feed, required)).as(required).hasSize(2);
        }
        assertThat(texts(feed, "name")).containsOnly("plaudit.example");
        assertThat(texts(feed, "published")).isEmpty();
        Element self = (Element) feed.getElementsByTagName("link").item(0);
        assertThat(self.getAttribute("rel")).isEqualTo("self");
        assertThat(self.getAttribute("type")).isEqualTo("application/atom+xml");
        assertThat(self.getAttribute("href")).isEqualTo("https://plaudit.example/api/v1/digests/d.atom");
    }

    @Test
    void itsContentIsTheArticleOfTheHtml() throws Exception {
        DigestIssue issue = Issues.withEverything();
        String content = texts(read(issue), "content").getFirst();
        Document page = Jsoup.parse(Issues.html(issue));
        page.outputSettings().prettyPrint(false);
        assertThat(content).isEqualTo(page.expectFirst("article").outerHtml());
    }

    @ParameterizedTest
    @MethodSource("dev.plaudit.highlights.renderings.Issues#hostileWords")
    void wordsAreReadBackAsTheyWere(String words) throws Exception {
        Element feed = read(Issues.issue(words, "en", null, List.of(new DigestIssue.Author(null, words, null, null)),
                null, List.of(), List.of(Issues.section("s", words))));
        assertThat(texts(feed, "title")).containsExactly(words, words);
        assertThat(texts(feed, "name")).containsExactly(words, words);
        assertThat(Jsoup.parseBodyFragment(texts(feed, "content").getFirst()).expectFirst("h2").wholeText())
            .isEqualTo(words);
    }

    @Test
    void charactersThatXmlForbidsAreLeftOut() throws Exception {
        Element feed = read(Issues.titled("a\u0000b\u0008c\ud800d\uffff\u000b e 🎉"));
        assertThat(texts(feed, "title").getFirst()).isEqualTo("abcd e 🎉");
    }

    private static Element read(DigestIssue issue) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
            .parse(new InputSource(new StringReader(Issues.atom(issue))))
            .getDocumentElement();
    }

    private static List<String> texts(Element feed, String name) {
        var nodes = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
        return IntStream.range(0, nodes.getLength()).mapToObj((i) -> nodes.item(i).getTextContent()).toList();
    }

}
