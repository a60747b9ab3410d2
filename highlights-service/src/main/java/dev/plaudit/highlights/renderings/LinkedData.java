package dev.plaudit.highlights.renderings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.plaudit.highlights.digests.DigestIssue;

/**
 * A digest in the words of schema.org: an issue of a periodical with an article for each
 * achievement, as JSON-LD 1.1. It may stand in HTML as it is, since nothing in it could
 * end an element.
 */
final class LinkedData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DigestAddresses addresses;

    LinkedData(DigestAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Renders a digest.
     * @param issue the digest
     * @return JSON
     */
    String render(DigestIssue issue) {
        Writing writing = new Writing(issue, this.addresses,
                new LinkedThings(new Wording(issue.language()), this.addresses));
        // JSON has such a character only in texts, and there this means the same.
        return JSON.writeValueAsString(writing.whole()).replace("<", "\\u003c");
    }

    /**
     * One digest being written.
     */
    private record Writing(DigestIssue issue, DigestAddresses addresses, LinkedThings things) {

        private ObjectNode whole() {
            String page = this.addresses.page(this.issue);
            ObjectNode json = LinkedThings.thing("PublicationIssue")
                .put("@context", "https://schema.org")
                .put("@id", page)
                .put("url", page)
                .put("name", LinkedThings.line(this.issue.title()))
                .put("inLanguage", this.issue.language());
            if (this.issue.number() != null) {
                json.put("issueNumber", this.issue.number());
            }
            if (this.issue.publishedOn() != null) {
                json.put("datePublished", this.issue.publishedOn().text());
            }
            json.put("dateModified", this.issue.updatedAt().toString())
                .put("temporalCoverage", this.issue.period().start() + "/" + this.issue.period().end());
            LinkedThings.putPlain(json, "description", this.issue.intro());
            json.put("thumbnailUrl", this.addresses.file(this.issue, Format.IMAGE));
            String periodical = Objects.requireNonNullElse(this.issue.program(), this.addresses.host());
            json.set("isPartOf", LinkedThings.thing("Periodical").put("name", LinkedThings.line(periodical)));
            LinkedThings.putAll(json, "author", this.issue.authors(), this.things::author);
            LinkedThings.putAll(json, "image", this.issue.images(), this.things::image);
            LinkedThings.putAll(json, "about", this.issue.legend(), this.things::program);
            LinkedThings.putTexts(json, "sameAs",
                    this.issue.editions().stream().flatMap((it) -> WebAddress.link(it.url()).stream()).toList());
            translations(json);
            LinkedThings.putAll(json, "correction", this.issue.corrections(),
                    (correction) -> LinkedThings.thing("CorrectionComment")
                        .put("text", LinkedThings.line(correction.note()))
                        .put("dateCreated", correction.at().toString()));
            ArrayNode parts = json.putArray("hasPart");
            this.issue.sections().forEach((section) -> section(parts, section, List.of()));
            return json;
        }

        private void translations(ObjectNode json) {
            if (this.issue.translationOf() != null) {
                json.set("translationOfWork", LinkedThings.thing("PublicationIssue")
                    .put("@id", this.addresses.page(this.issue.translationOf())));
            }
            LinkedThings.putAll(json, "workTranslation", this.issue.translations(),
                    (translation) -> LinkedThings.thing("PublicationIssue")
                        .put("@id", this.addresses.page(translation.slug()))
                        .put("url", this.addresses.page(translation.slug()))
                        .put("inLanguage", translation.language()));
        }

        private void section(ArrayNode parts, DigestIssue.Section section, List<String> above) {
            List<String> titles = new ArrayList<>(above);
            titles.add(LinkedThings.line(section.title()));
            for (DigestIssue.Item item : section.items()) {
                ObjectNode article = this.things.article(item);
                LinkedThings.putTexts(article, "articleSection", titles);
                parts.add(article);
            }
            section.sections().forEach((inner) -> section(parts, inner, titles));
        }

    }

}
