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

    private static final String STYLE = style();

    private final DigestAddresses addresses;

    private final HtmlHead head;

    HtmlRendering(DigestAddresses addresses, LinkedData linkedData) {
        this.addresses = addresses;
        this.head = new HtmlHead(addresses, linkedData);
    }

    /**
     * Renders a digest.
     * @param issue the digest
     * @return HTML
     */
    String render(DigestIssue issue) {
        Document document = document(issue);
        this.head.appendTo(document.head(), issue);
        return document.outerHtml() + "\n";
    }

    /**
     * Renders a digest for those who only read it, such as in an e-mail.
     * @param issue the digest
     * @return HTML without what its head tells machines
     */
    String renderPlainly(DigestIssue issue) {
        return document(issue).outerHtml() + "\n";
    }

    /**
     * What a browser may do with the file: use the style in it, and show images. The data
     * in it is no script that it would run.
     * @return the value of {@code Content-Security-Policy}
     */
    String contentSecurityPolicy() {
        return "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
                + "'; img-src 'self' https: data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    }

    /**
     * Writes an element by itself.
     * @param element without parent
     * @return HTML
     */
    static String written(Element element) {
        Document document = new Document("");
        document.outputSettings().prettyPrint(false);
        document.appendChild(element);
        return document.outerHtml();
    }

    private Document document(DigestIssue issue) {
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
        return document;
    }

    private static void head(Element head, DigestIssue issue) {
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendText("\n").appendElement("title").text(Phrase.oneLine(issue.title().strip()));
        head.appendText("\n");
        HtmlHead.named(head, "viewport", "width=device-width, initial-scale=1");
        HtmlHead.named(head, "color-scheme", "light dark");
        HtmlHead.named(head, "description", Description.of(issue));
        head.appendElement("style").appendChild(new DataNode(STYLE));
        head.appendText("\n");
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
