package dev.plaudit.highlights.renderings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.digests.DigestIssue.Credited;
import dev.plaudit.highlights.renderings.Phrase.Role;

/**
 * What a digest tells of, as things of schema.org.
 */
final class LinkedThings {

    private static final String NAME = "name";

    private static final String ABOUT = "about";

    private static final String EVENT = "event";

    private final Wording wording;

    private final Phrasing phrasing;

    private final DigestAddresses addresses;

    LinkedThings(Wording wording, DigestAddresses addresses) {
        this.wording = wording;
        this.phrasing = new Phrasing(wording, addresses);
        this.addresses = addresses;
    }

    /** An achievement. */
    ObjectNode article(DigestIssue.Item item) {
        List<Phrase> title = this.phrasing.title(item);
        ObjectNode json = thing("Article").put(NAME, title.getFirst().text()).put("headline", title.getFirst().text());
        if (title.size() > 1) {
            json.put("creativeWorkStatus", title.get(1).text().strip());
        }
        put(json, "url", title.getFirst().url());
        putPlain(json, "description", item.text());
        json.put("genre", (item.kindInSource() != null) ? line(item.kindInSource()) : item.kind());
        putAll(json, "author", credits(item), Function.identity());
        putAll(json, "image", item.images(), this::image);
        putAll(json, "mentions", links(item, title.getFirst()), LinkedThings::link);
        ArrayNode about = JsonNodeFactory.instance.arrayNode();
        item.topics().forEach((topic) -> about.add(thing("Thing").put(NAME, line(topic))));
        if (item.kind().equals(EVENT)) {
            about.add(event(item, title.getFirst()));
        }
        if (!about.isEmpty()) {
            json.set(ABOUT, about);
        }
        putAll(json, "contentLocation", item.countries(), this::country);
        return json;
    }

    /** Somebody who wrote a digest. */
    ObjectNode author(DigestIssue.Author author) {
        ObjectNode json = thing("Person").put(NAME, this.phrasing.names(List.of(author)).getFirst());
        put(json, "jobTitle", author.jobTitle());
        return json;
    }

    /** What a program is. */
    ObjectNode program(DigestIssue.LegendEntry entry) {
        ObjectNode json = thing("Organization").put(NAME, line(entry.name()));
        put(json, "alternateName", entry.program());
        put(json, "description", entry.description());
        put(json, "url", this.phrasing.program(entry).url());
        return json;
    }

    /** An image; one that only the source has is words. */
    ObjectNode image(Image image) {
        ObjectNode json = thing("ImageObject");
        put(json, "contentUrl", this.addresses.image(image).orElse(null));
        put(json, "description", image.alt());
        put(json, "caption", image.caption());
        put(json, "creditText", image.credit());
        return json;
    }

    /**
     * All links; the first has only a place for its address otherwise, not for its label.
     */
    private List<Phrase> links(DigestIssue.Item item, Phrase title) {
        List<Phrase> links = new ArrayList<>();
        if (title.hint() != null) {
            links.add(Phrase.linked(Role.LINK, title.hint(), title.url()));
        }
        links.addAll(this.phrasing.furtherLinks(item));
        return links;
    }

    /** Somebody who did several things is named once. */
    private List<ObjectNode> credits(DigestIssue.Item item) {
        return item.credits().stream().map(this::credited).distinct().toList();
    }

    private ObjectNode credited(Credited credited) {
        boolean person = credited.type() == Credited.Type.PERSON;
        ObjectNode json = thing(person ? "Person" : "Organization").put(NAME, this.phrasing.name(credited));
        List<String> urls = credited.urls().stream().flatMap((url) -> WebAddress.link(url).stream()).toList();
        if (!urls.isEmpty()) {
            json.put("url", urls.getFirst());
            putTexts(json, "sameAs", urls.subList(1, urls.size()));
        }
        putAll(json, person ? "memberOf" : "parentOrganization", credited.programs(),
                (program) -> thing("Organization").put(NAME, line(program)));
        if (credited.country() != null) {
            json.set(person ? "homeLocation" : "location", country(credited.country()));
        }
        return json;
    }

    /** Of an event that somebody organized, the digest knows no more. */
    private ObjectNode event(DigestIssue.Item item, Phrase title) {
        ObjectNode json = thing("Event").put(NAME, title.text());
        put(json, "url", title.url());
        putAll(json, "organizer", credits(item), Function.identity());
        putAll(json, "location", item.countries(), this::country);
        return json;
    }

    private ObjectNode country(String code) {
        return thing("Country").put(NAME, this.wording.country(code)).put("identifier", code);
    }

    private static ObjectNode link(Phrase link) {
        ObjectNode json = thing("CreativeWork").put(NAME, link.text());
        put(json, "url", link.url());
        return json;
    }

    static ObjectNode thing(String type) {
        return JsonNodeFactory.instance.objectNode().put("@type", type);
    }

    static String line(String text) {
        return Phrase.oneLine(text.strip());
    }

    /** Adds the words of a text, without markup. */
    static void putPlain(ObjectNode json, String name, @Nullable String text) {
        put(json, name, (text != null) ? CommonMarkText.plain(text) : null);
    }

    static <T> void putAll(ObjectNode json, String name, List<T> values, Function<T, ObjectNode> writer) {
        if (!values.isEmpty()) {
            ArrayNode array = json.putArray(name);
            values.forEach((value) -> array.add(writer.apply(value)));
        }
    }

    static void putTexts(ObjectNode json, String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = json.putArray(name);
            values.forEach(array::add);
        }
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            json.put(name, line(value));
        }
    }

}
