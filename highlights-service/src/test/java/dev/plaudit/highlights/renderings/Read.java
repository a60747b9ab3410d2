package dev.plaudit.highlights.renderings;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.plaudit.highlights.digests.DigestIssue;

/**
 * What readers of each form get to see, by parsers that know nothing of how it was
 * written.
 */
public final class Read {

    private static final Pattern LISTED = Pattern.compile("(?m)^\\[\\d+] (\\S+)");

    private Read() {
    }

    /** The words of a form. */
    static String text(Format format, DigestIssue issue) throws Exception {
        return text(format, Issues.rendered(format, issue).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The words of a form.
     * @param format the form
     * @param body what was sent
     * @return the words, lines that were broken as one
     */
    public static String text(Format format, byte[] body) throws Exception {
        String written = new String(body, StandardCharsets.UTF_8);
        return switch (format) {
            case HTML -> Jsoup.parse(written).body().text();
            case MARKDOWN -> ofMarkdown(written).text();
            case TEXT -> unwrapped(written);
            case ATOM ->
                entry(written).getTitle() + Jsoup.parse(entry(written).getContents().getFirst().getValue()).text();
            case JSON_FEED -> Jsoup.parse(item(written).get("content_html").asString()).text();
            case JSON_LD -> String.join(" ", texts(JsonMapper.shared().readTree(written)));
            case EMAIL -> unwrapped(part(body, 0)) + Jsoup.parse(part(body, 1)).body().text();
            case IMAGE -> throw new IllegalArgumentException("Nobody reads it");
        };
    }

    /** The addresses that readers of a form are led to. */
    static List<String> links(Format format, DigestIssue issue) throws Exception {
        return links(format, Issues.rendered(format, issue).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The addresses that readers of a form are led to.
     * @param format the form
     * @param body what was sent
     * @return addresses
     */
    public static List<String> links(Format format, byte[] body) throws Exception {
        String written = new String(body, StandardCharsets.UTF_8);
        return switch (format) {
            case HTML -> hrefs(Jsoup.parse(written));
            case MARKDOWN -> hrefs(ofMarkdown(written));
            case TEXT -> listed(written);
            case ATOM -> hrefs(Jsoup.parse(entry(written).getContents().getFirst().getValue()));
            case JSON_FEED -> hrefs(Jsoup.parse(item(written).get("content_html").asString()));
            case JSON_LD -> texts(JsonMapper.shared().readTree(written));
            case EMAIL ->
                Stream.concat(listed(part(body, 0)).stream(), hrefs(Jsoup.parse(part(body, 1))).stream()).toList();
            case IMAGE -> List.of();
        };
    }

    /**
     * The images that readers of a form see, or can go to see.
     * @param format the form
     * @param body what was sent
     * @return addresses
     */
    public static List<String> images(Format format, byte[] body) throws Exception {
        String written = new String(body, StandardCharsets.UTF_8);
        return switch (format) {
            case HTML -> sources(Jsoup.parse(written));
            case MARKDOWN -> sources(ofMarkdown(written));
            case ATOM -> sources(Jsoup.parse(entry(written).getContents().getFirst().getValue()));
            case JSON_FEED -> sources(Jsoup.parse(item(written).get("content_html").asString()));
            case EMAIL -> sources(Jsoup.parse(part(body, 1)));
            case TEXT, JSON_LD, IMAGE -> links(format, body);
        };
    }

    /** A part of a message, as a mail program shows it: 0 is plain text, 1 is HTML. */
    static String part(byte[] message, int number) throws Exception {
        MimeMessage read = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
        return String.valueOf(((MimeMultipart) read.getContent()).getBodyPart(number).getContent());
    }

    private static Document ofMarkdown(String text) {
        return Jsoup.parse(HtmlRenderer.builder().build().render(Parser.builder().build().parse(text)));
    }

    private static SyndEntry entry(String text) throws Exception {
        return new SyndFeedInput().build(new StringReader(text)).getEntries().getFirst();
    }

    private static JsonNode item(String text) {
        return JsonMapper.shared().readTree(text).get("items").get(0);
    }

    /** Lines that were broken are one again. */
    private static String unwrapped(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }

    private static List<String> listed(String text) {
        return LISTED.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
    }

    private static List<String> hrefs(Document document) {
        return document.select("body a").eachAttr("href");
    }

    private static List<String> sources(Document document) {
        return document.select("body img").eachAttr("src");
    }

    /** Every text in JSON. */
    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isString()) {
            texts.add(node.asString());
        }
        node.forEach((child) -> texts.addAll(texts(child)));
        return texts;
    }

}
