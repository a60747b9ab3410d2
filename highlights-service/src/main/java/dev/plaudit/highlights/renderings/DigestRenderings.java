package dev.plaudit.highlights.renderings;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.syndication.AtomFeed;
import dev.plaudit.highlights.syndication.JsonFeed;

/**
 * Renders digests in the forms that people and feed readers read. All of them are made of
 * the issue alone, so none can say more or less than the others.
 */
@Component
public class DigestRenderings {

    private final DigestAddresses addresses;

    private final MarkdownRendering markdown;

    private final TextRendering text;

    private final LinkedData linkedData;

    private final HtmlRendering html;

    private final EmailRendering email;

    private final ShareImage image = new ShareImage();

    /**
     * Makes it.
     * @param baseUrl where this platform is, for addresses in what is rendered
     */
    public DigestRenderings(@Value("${plaudit.base-url}") URI baseUrl) {
        this.addresses = new DigestAddresses(baseUrl);
        this.markdown = new MarkdownRendering(this.addresses);
        this.text = new TextRendering(this.addresses);
        this.linkedData = new LinkedData(this.addresses);
        this.html = new HtmlRendering(this.addresses, this.linkedData);
        this.email = new EmailRendering(this.addresses, this.text, this.html);
    }

    /**
     * Renders a digest.
     * @param format how it is to be read
     * @param issue the digest
     * @return the bytes and the headers to send with them
     */
    public Rendering render(Format format, DigestIssue issue) {
        byte[] body = switch (format) {
            case MARKDOWN -> utf8(this.markdown.render(issue));
            case HTML -> utf8(this.html.render(issue));
            case TEXT -> utf8(this.text.render(issue));
            case ATOM -> AtomFeed.write(DigestFeed.of(issue, this.addresses));
            case JSON_FEED -> JsonFeed.write(DigestFeed.of(issue, this.addresses));
            case JSON_LD -> utf8(this.linkedData.render(issue));
            case EMAIL -> this.email.render(issue);
            case IMAGE -> this.image.render(issue);
        };
        Map<String, String> headers = new HashMap<>();
        headers.put(HttpHeaders.CONTENT_LANGUAGE, Wording.tag(issue.language()));
        if (format == Format.HTML) {
            headers.put("Content-Security-Policy", this.html.contentSecurityPolicy());
        }
        return new Rendering(body, format.mediaType(), headers);
    }

    /**
     * Renders a digest as the HTML of a letter: without anything that mail programs take
     * out or take amiss.
     * @param issue the digest
     * @return a whole HTML document
     */
    public String letter(DigestIssue issue) {
        return this.html.renderPlainly(issue);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

}
