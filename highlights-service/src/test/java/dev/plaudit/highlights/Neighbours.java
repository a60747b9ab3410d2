package dev.plaudit.highlights;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import dev.plaudit.platform.bulletins.PublishedDigest;
import dev.plaudit.platform.imports.ImportFolder;
import dev.plaudit.platform.imports.ImportedPerson;
import dev.plaudit.platform.notices.Notice;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

/**
 * The other services, telling what they would after an import of the same folders.
 * Everybody had a second record, which was merged into theirs.
 */
class Neighbours implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Set<String> PROGRAMS = Set.of("GDE", "TFUG", "GDSC", "GDG", "other");

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    private final String url;

    private final Map<String, Map<String, Map<String, Object>>> records = new TreeMap<>();

    Neighbours() {
        this.server.start();
        this.url = this.server.baseUrl();
        for (Map<?, ?> region : List
            .of(JSON.readValue(Path.of("../people-service/src/main/resources/regions.json").toFile(), Map[].class))) {
            tell("regions", String.valueOf(region.get("id")), "name", region.get("name"), "countries",
                    region.get("countries"));
        }
        takeNotices(204);
        this.server.stubFor(post(PublishedDigest.PATH).willReturn(status(204)));
        tell("programs", "GDE", "name", "Google Developer Experts");
        know(ImportFolder.read(Path.of(WithSample.FOLDER)));
    }

    String url() {
        return this.url;
    }

    void know(ImportFolder folder) {
        folder.people()
            .forEach((person) -> tell("people", person.id(), "name", person.name(), "country", person.country(),
                    "memberships", person.programs().stream().map((role) -> membership(role.program())).toList(),
                    "urls", Stream.concat(Stream.ofNullable(person.profileUrl()), person.otherUrls().stream()).toList(),
                    "aliases", aliases(person), "formerIds", List.of("former-" + person.id())));
        folder.communities()
            .forEach((community) -> tell("communities", community.id(), "name", community.name(), "country",
                    community.country(), "program", membership(community.program()).get("program"), "programInSource",
                    membership(community.program()).get("programInSource"), "urls", community.urls()));
        folder.events().forEach((event) -> tell("events", event.id(), "title", event.title(), "urls", event.urls()));
        folder.talks()
            .forEach((talk) -> tell("talks", talk.id(), "title", talk.title(), "urls",
                    Stream.of(talk.recordingUrls(), talk.slideUrls(), talk.codeUrls(), talk.otherUrls())
                        .flatMap(List::stream)
                        .toList()));
    }

    /** People-service takes notices, or does not for now. */
    void takeNotices(int status) {
        this.server.stubFor(post(Notice.PATH).willReturn(status(status)));
    }

    /** Every notice of a record that people-service was sent, repeats included. */
    List<JsonNode> notices(String record) {
        return this.server.findAll(postRequestedFor(urlPathEqualTo(Notice.PATH)))
            .stream()
            .map((request) -> JSON.readTree(request.getBody()))
            .filter((notice) -> record.equals(notice.path("record").asString()))
            .toList();
    }

    /** Every letter with a digest that people-service was handed, repeats included. */
    List<JsonNode> letters(String slug) {
        return this.server.findAll(postRequestedFor(urlPathEqualTo(PublishedDigest.PATH)))
            .stream()
            .map((request) -> JSON.readTree(request.getBody()))
            .filter((letter) -> slug.equals(letter.path("slug").asString()))
            .toList();
    }

    /** Nobody answers from now on. */
    void stop() {
        this.server.stop();
    }

    void rename(String kind, String id, String name) {
        change(kind, id, "name", name);
    }

    /** Somebody new, with an account or without. */
    void person(String id, boolean claimed) {
        tell("people", id, "name", "Name of " + id, "claimed", claimed);
        change("people", id, "aliases", List.of("Alias of " + id));
    }

    /** From now on their person is somebody's account. */
    void claim(String id) {
        change("people", id, "claimed", true);
    }

    /** The one record turned out to be about the same person as the other. */
    void merge(String from, String into) {
        change("people", from, "deleted", true);
        change("people", into, "formerIds", List.of(from));
    }

    /** Nobody may know of them any more: they hid or were erased. */
    void gone(String id) {
        change("people", id, "deleted", true);
    }

    /** Everybody may know of them again. */
    void back(String id) {
        change("people", id, "deleted", false);
    }

    private void change(String kind, String id, String field, Object value) {
        Map<String, Object> record = Objects.requireNonNull(records(kind).get(id));
        record.put(field, value);
        record.put("updatedAt", Instant.now().toString());
        answer(kind);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("neighbours", this);
        context.getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource("neighbours",
                    Map.of("PLAUDIT_PEOPLE_URL", url(), "PLAUDIT_EVENTS_URL", url())));
    }

    private static List<String> aliases(ImportedPerson person) {
        String names = person.nameInSource();
        return (names != null) ? List.of(names.split(" / ")) : List.of();
    }

    private static Map<String, String> membership(String program) {
        return PROGRAMS.contains(program) ? Map.of("program", program)
                : Map.of("program", "other", "programInSource", program);
    }

    private void tell(String kind, String id, @Nullable Object... namesAndValues) {
        Map<String, Object> record = new TreeMap<>(Map.of("id", id, "updatedAt", "2021-10-07T08:00:00Z"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                record.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        records(kind).put(id, record);
        answer(kind);
    }

    private Map<String, Map<String, Object>> records(String kind) {
        return this.records.computeIfAbsent(kind, (key) -> new TreeMap<>());
    }

    private void answer(String kind) {
        List<Map<String, Object>> items = new ArrayList<>(records(kind).values());
        this.server.stubFor(get(urlPathEqualTo("/api/v1/" + kind))
            .willReturn(okJson(JSON.writeValueAsString(Map.of("items", items, "total", items.size())))));
    }

}
