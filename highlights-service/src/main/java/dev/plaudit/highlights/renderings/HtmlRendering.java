package dev.plaudit.highlights.renderings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

import dev.plaudit.highlights.digests.DigestIssue;

/**
 * A digest as one HTML file: it carries its style and asks for nothing but the images it
 * shows, so it can be kept or sent as it is.
 */
final class HtmlRendering {

    private static final int DESCRIPTION_LENGTH = 200;

    private static final String STYLE = style();

    private final DigestAddresses addresses;

    HtmlRendering(DigestAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Renders a digest.
     * @param issue the digest
     * @return HTML
     */
    String render(DigestIssue issue) {
        Document document = new Document("");
        document.outputSettings().prettyPrint(false);
        document.appendChild(new DocumentType("html", "", ""));
        document.appendText("\n");
        Element html = document.appendElement("html").attr("lang", issue.language());
        head(html.appendElement("head").appendText("\n"), issue);
        html.appendText("\n")
            .appendElement("body")
            .appendText("\n")
            .appendChild(HtmlArticle.of(issue, this.addresses))
            .appendText("\n");
        return document.outerHtml() + "\n";
    }

    /**
     * What a browser may do with the file: use the style in it, and show images.
     * @return the value of {@code Content-Security-Policy}
     */
    String contentSecurityPolicy() {
        return "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
                + "'; img-src 'self' https: data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    }

    private void head(Element head, DigestIssue issue) {
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendText("\n").appendElement("title").text(Phrase.oneLine(issue.title().strip()));
        meta(head, "viewport", "width=device-width, initial-scale=1");
        meta(head, "color-scheme", "light dark");
        meta(head, "description", description(issue));
        head.appendText("\n").appendElement("link").attr("rel", "canonical").attr("href", this.addresses.page(issue));
        head.appendText("\n")
            .appendElement("link")
            .attr("rel", "alternate")
            .attr("type", "application/atom+xml")
            .attr("href", this.addresses.file(issue, Format.ATOM));
        head.appendText("\n").appendElement("style").appendChild(new DataNode(STYLE));
        head.appendText("\n");
    }

    private static void meta(Element head, String name, String content) {
        head.appendText("\n").appendElement("meta").attr("name", name).attr("content", content);
    }

    /** The beginning of the intro, up to a space where there is one. */
    private static String description(DigestIssue issue) {
        String words = (issue.intro() != null) ? CommonMarkText.plain(issue.intro()) : "";
        if (words.isEmpty()) {
            return Phrase.oneLine(issue.title().strip());
        }
        if (words.codePointCount(0, words.length()) <= DESCRIPTION_LENGTH) {
            return words;
        }
        String start = words.substring(0, words.offsetByCodePoints(0, DESCRIPTION_LENGTH));
        int space = start.lastIndexOf(' ');
        return ((space > DESCRIPTION_LENGTH / 2) ? start.substring(0, space) : start) + "…";
    }

    private static String style() {
        try (InputStream file = HtmlRendering.class.getResourceAsStream("/renderings/digest.css")) {
            String css = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            // Browsers read line ends so before they hash the style.
            return "\n" + css.replace("\r\n", "\n");
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every JDK has SHA-256", ex);
        }
    }

}
