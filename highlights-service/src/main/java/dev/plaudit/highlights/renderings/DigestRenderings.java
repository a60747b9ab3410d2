package dev.plaudit.highlights.renderings;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import dev.plaudit.highlights.digests.DigestIssue;

/**
 * Renders digests in the forms that people and feed readers read. All of them are made of
 * the issue alone, so none can say more or less than the others.
 */
@Component
public class DigestRenderings {

    private final MarkdownRendering markdown;

    private final HtmlRendering html;

    private final AtomRendering atom;

    DigestRenderings(@Value("${plaudit.base-url}") URI baseUrl) {
        DigestAddresses addresses = new DigestAddresses(baseUrl);
        this.markdown = new MarkdownRendering(addresses);
        this.html = new HtmlRendering(addresses);
        this.atom = new AtomRendering(addresses);
    }

    /**
     * Renders a digest.
     * @param format how it is to be read
     * @param issue the digest
     * @return the bytes and the headers to send with them
     */
    public Rendering render(Format format, DigestIssue issue) {
        return switch (format) {
            case MARKDOWN -> rendering(format, this.markdown.render(issue), Map.of());
            case HTML -> rendering(format, this.html.render(issue),
                    Map.of("Content-Security-Policy", this.html.contentSecurityPolicy()));
            case ATOM -> rendering(format, this.atom.render(issue), Map.of());
        };
    }

    private static Rendering rendering(Format format, String text, Map<String, String> headers) {
        return new Rendering(text.getBytes(StandardCharsets.UTF_8), format.mediaType(), headers);
    }

}
