package dev.plaudit.acceptance.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

/**
 * Text that would do harm where it is taken for anything but text: it ends whatever
 * quotes, elements and scripts it stands in, makes an element {@code x-pwn}, sets
 * {@code window.pwned}, asks another host, and holds expressions of template languages,
 * which make {@value #WORKED_OUT} of themselves. Each begins as a formula of a
 * spreadsheet, with the name of its field, and most end in a word that cannot be broken.
 */
final class HostileText {

    /** What 9801540 + 7 is. */
    static final String WORKED_OUT = "9801547";

    /** An address that is one, and that leaves an attribute in single quotes. */
    static final String ADDRESS = "https://pwn.invalid/?'onload='pwned=1";

    /** Those that are too long for a field give way to the next. */
    private static final List<String> TEXTS = List.of(
            "'\"></title></textarea></script><x-pwn><img src=//pwn.invalid/ onerror=pwned=1>${9801540+7}[[${9801540+7}]]__${9801540+7}__{{9801540+7}}\u200b"
                    + "W".repeat(24),
            "'\"></title></script><x-pwn onclick=pwned=1>${9801540+7}{{9801540+7}}", "'\"></script><x-pwn>",
            "'\"><x-pwn>", "<x-pwn>");

    private static final String MARKDOWN = """
            %s ${9801540+7} {{9801540+7}} <x-pwn>element</x-pwn> <script>window.pwned=1</script>

            [a](javascript:pwned=1) ![b](javascript:pwned=1) [c](data:text/html,pwned) <javascript:pwned=1>
            [d](//pwn.invalid/d) ![e](https://pwn.invalid/e.png "' onerror='pwned=1") [f][f] [g](JaVaScRiPt&#58;pwned=1)

            <div hx-get="/" onclick="pwned=1">HTML</div>

            <script>window.pwned=1</script>

            - %s

            [f]: <https://pwn.invalid/'onclick='pwned=1> "\\" onclick=\\"pwned=1"
            """;

    private static final Pattern PLACE = Pattern.compile("~([a-z0-9.-]+)( markdown| \\d+)?~");

    private static final int USUAL = 200;

    private static final JsonMapper JSON = new JsonMapper();

    /** So that no two runs at one platform meet. */
    private final String run = UUID.randomUUID().toString().substring(0, 6);

    private final Map<String, String> written = new HashMap<>();

    /** A word that all of them hold. */
    String run() {
        return this.run;
    }

    /**
     * Fills in JSON.
     * @param json where {@code ~place~} stands for hostile text in a field of that name,
     * {@code ~place 60~} for one of 60 characters at most, and {@code ~place markdown~}
     * for CommonMark
     * @return the same with text in its place
     */
    String in(String json) {
        return PLACE.matcher(json)
            .replaceAll(
                    (place) -> Matcher.quoteReplacement(JSON.writeValueAsString(of(place.group(1), place.group(2)))));
    }

    /** New text for a field. */
    String written(String field) {
        return of(field, null);
    }

    /** New CommonMark for a field. */
    String markdown(String field) {
        return of(field, " markdown");
    }

    /** What a page has to show of a field that was written. */
    String of(String field) {
        return Objects.requireNonNull(this.written.get(field), () -> "Nothing was written into " + field);
    }

    private String of(String field, @Nullable String form) {
        String start = "=" + field + "-" + this.run;
        if (" markdown".equals(form)) {
            this.written.put(field, start + " ${9801540+7} {{9801540+7}}");
            return MARKDOWN.formatted(start, "W".repeat(300));
        }
        int most = (form != null) ? Integer.parseInt(form.strip()) : USUAL;
        String text = TEXTS.stream()
            .map(start::concat)
            .filter((each) -> each.length() <= most)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Nothing is short enough for " + field));
        this.written.put(field, text);
        return text;
    }

}
