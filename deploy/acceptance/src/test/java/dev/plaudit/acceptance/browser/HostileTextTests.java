package dev.plaudit.acceptance.browser;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.Page;
import dev.plaudit.acceptance.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whatever people write is text for all who read it: in every field, on every page, on a
 * narrow window, and in what others read of us. It has a platform of its own, since its
 * records are in everybody's lists.
 */
@BrowserTest
@Tag("hostile")
class HostileTextTests {

    /** For how long the pages may keep the names of words. */
    private static final Duration KEPT = Duration.ofSeconds(90);

    private static HostileRecords records;

    private static HostileReports reports;

    @BeforeAll
    static void write() {
        AmendedDigest.isThere();
        records = new HostileRecords();
        reports = new HostileReports(records);
        Visitor reader = Visitor.anonymous();
        await().atMost(KEPT).until(() -> reader.get(records.in("/achievements?q=RUN")).body().contains("=kind.label"));
    }

    @ParameterizedTest
    @ValueSource(strings = { HostilePages.NOBODY, HostilePages.FILES, "nia", "ana", "mia", "max", "cal", "ada" })
    void itIsTextOnEveryPage(String who, People people) {
        Map<String, Person> readers = new HashMap<>();
        List<String> harm = new ArrayList<>();
        Place.all()
            .filter((place) -> who.equals(Objects.requireNonNullElse(place.who(), HostilePages.NOBODY)))
            .forEach((place) -> {
                Person person = readers.computeIfAbsent(place.locale(), (locale) -> at(people, who, locale));
                harm.addAll(found(person.open(place.path()), place.path(), List.of()));
            });
        HostilePages.of(who).forEach((page) -> {
            Person person = readers.computeIfAbsent("en", (locale) -> at(people, who, locale));
            harm.addAll(found(person.open(records.in(page.path())), page.path(), page.fields()));
        });
        assertThat(harm).isEmpty();
    }

    @Test
    void itIsTextInWhatIsAskedFor(People people) {
        Person mia = at(people, "mia", "en");
        List<String> harm = new ArrayList<>();
        for (String path : List.of("/search?q=", "/achievements?q=", "/people?q=", "/people?country=",
                "/communities?q=", "/events?q=", "/talks?q=", "/talks?topic=", "/statistics?period=2026-Q3&kind=",
                "/review?q=", "/review/merges?q=", "/review/memberships?q=", "/submit?title=", "/submit?text=",
                "/login?return=")) {
            mia.open(path + encoded(records.text.written("asked")));
            harm.addAll(found(mia, path, path.matches(".*[?](q|title|text)=") ? List.of("asked") : List.of()));
        }
        assertThat(harm).isEmpty();
    }

    /** Paths with a slash in a part are refused before anything else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "404 | /people/", "404 | /digests/", "404 | /", "404 | /api/v1/people/",
            "400 | /people/x%2F", "400 | /%00", "400 | /achievements?cursor=", "400 | /api/v1/people?limit=" })
    void itIsTextWhereSomethingIsWrong(int status, String path, People people) {
        Person reader = at(people, HostilePages.NOBODY, "en");
        reader.expect("favicon.ico");
        reader.openInVain(path + encoded("'\"><x-pwn onclick=pwned=1>${9801540+7}{{9801540+7}}"), status);
        assertThat(Harm.of(reader)).isEmpty();
    }

    @Test
    void itIsTextInSuggestionsAndPreviewsAndWhatWasTyped(People people) {
        Person ana = at(people, "ana", "en");
        Page page = ana.open("/submit?kind=talk").page();
        List<String> harm = new ArrayList<>();
        page.locator("#find").click();
        ana.type(records.text.run());
        page.locator("#find-list [role=option]").first().waitFor();
        harm.addAll(found(ana, "suggestions", List.of("told.title")));
        page.keyboard().press("Escape");
        page.locator("#find-credits").click();
        ana.type(records.text.run());
        page.locator("#found-credits [role=option]").first().waitFor();
        harm.addAll(found(ana, "credits to pick", List.of("person.name")));
        page.locator("[name=description]").fill(records.text.markdown("typed"));
        ana.push("Preview");
        page.locator(".preview p").first().waitFor();
        harm.addAll(found(ana, "preview", List.of("typed")));
        ana.expect("status of 422");
        ana.open("/me");
        ana.fill("Pages of yours", "javascript:pwned=1\n" + records.text.written("typed"));
        ana.push("Save");
        page.locator("[role=alert]").first().waitFor();
        harm.addAll(found(ana, "profile", List.of("typed")));
        ana.open("/submissions/import");
        page.locator("#text")
            .fill("title,kind,links,details.line,date\n\"" + records.text.written("typed").replace("\"", "\"\"")
                    + "\",nonsense,javascript:pwned=1,x,2021\n");
        ana.push("Check");
        page.locator("main table, [role=alert]").first().waitFor();
        harm.addAll(found(ana, "import", List.of("typed")));
        assertThat(harm).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = { "FEED | /api/v1/feeds/achievements.atom?q=RUN | told.title",
            "JSON | /api/v1/feeds/achievements.json?q=RUN | told.title",
            "FEED | /api/v1/people/PERSON.atom | told.title", "FEED | /api/v1/digests/DIGEST.atom | item.title",
            "FEED | /api/v1/feeds/digests.atom | digest.title", "JSON | /api/v1/feeds/digests.json | digest.title",
            "JSON | /api/v1/digests/DIGEST.json | item.title", "JSON | /api/v1/digests/DIGEST.feed.json | item.title",
            "JSON | /api/v1/digests/DIGEST.jsonld | item.title", "MARKDOWN | /api/v1/digests/DIGEST.md | item.title",
            "CALENDAR | /api/v1/feeds/events.ics | event.title", "CALENDAR | /api/v1/people/PERSON.ics | event.title",
            "TABLE | /api/v1/reports/people/PERSON.csv | told.title",
            "TABLE | /api/v1/reports/communities/COMMUNITY.csv | told.title",
            "TABLE | /api/v1/statistics.csv?groupBy=kind&period=2026-Q3 | -",
            "MARKDOWN | /api/v1/reports/people/PERSON.md | told.title",
            "XML | /api/v1/statistics.svg?groupBy=kind&period=2026-Q3 | -", "XML | /sitemap.xml | -",
            "LINKED_DATA | /people/PERSON | person.name", "LINKED_DATA | /events/EVENT | event.title",
            "LINKED_DATA | /achievements/TOLD | told.title", "LINKED_DATA | /digests/DIGEST | item.title",
            "JSON | /api/v1/achievements/TOLD | told.title" })
    void itIsTextInWhatOthersRead(HostileFormat format, String path, String field) {
        HttpResponse<String> answer = Visitor.anonymous().get(records.in(path));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> texts = format.parse(answer.body());
        assertThat(String.join("\n", texts)).doesNotContain(HostileText.WORKED_OUT)
            .contains((field != null) ? records.text.of(field) : "");
    }

    private static Person at(People people, String who, String locale) {
        Device phone = Device.PHONE.wide(Reflow.NARROW).in(locale);
        if (who.equals(HostilePages.FILES)) {
            Person reader = people.anonymous(phone);
            // Files are also for those who are elsewhere: they may show pictures of
            // others.
            reader.expect("favicon.ico|pwn.invalid/e.png|ERR_NAME_NOT_RESOLVED");
            return reader;
        }
        return who.equals(HostilePages.NOBODY) ? people.anonymous(phone) : people.signedIn(who, phone);
    }

    private static List<String> found(Person person, String path, List<String> fields) {
        List<String> found = new ArrayList<>(Harm.of(person));
        String shown = Harm.shown(person);
        fields.stream()
            .filter((field) -> !shown.contains(records.text.of(field)))
            .forEach((field) -> found.add("does not show " + field));
        return found.stream().map((each) -> path + ": " + each).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

}
