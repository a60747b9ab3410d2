package dev.plaudit.gateway.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final Pattern USED = Pattern.compile("#\\{([a-zA-Z0-9.-]+)[(}]");

    /** As in {@code #{|site.${part}|}}. */
    private static final Pattern BUILT = Pattern.compile("#\\{\\|([^|]+)\\|");

    /** As in {@code words.of('state', status)}: any of the set. */
    private static final Pattern SET = Pattern.compile("\\bof\\(\\s*[\"']([a-zA-Z.-]+)[\"'],");

    /** As in {@code #messages.msg('site.' + collection)}. */
    private static final Pattern BEGUN = Pattern.compile("#messages\\.msg\\('([a-zA-Z.-]+\\.)' \\+");

    private static final Pattern QUOTED = Pattern.compile("[\"']([a-zA-Z][a-zA-Z0-9.-]+)[\"']");

    static Stream<Path> bundles() throws IOException {
        return files("messages").filter((file) -> !file.toString().contains("_"));
    }

    static Stream<Path> templates() throws IOException {
        return files("templates");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyMessageIsThereInBothLanguagesWithTheSameValues(Path file) {
        Properties english = read(file);
        Properties chinese = read(Path.of(file.toString().replace(".properties", "_zh.properties")));

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(values(chinese.getProperty(key))).as(key).isEqualTo(values(english.getProperty(key)));
            assertThat(english.getProperty(key)).as(key + " has typographic apostrophes").doesNotContain("'");
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesUseMessagesThatAreThere(Path template) throws IOException {
        TreeSet<String> known = new TreeSet<>();
        bundles().forEach((file) -> known.addAll(read(file).stringPropertyNames()));
        Matcher used = USED.matcher(Files.readString(template));
        while (used.find()) {
            assertThat(known).as(template.toString()).contains(used.group(1));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyBundleIsKnownAndSaysOnlyWhatNoOtherDoes(Path file) throws IOException {
        assertThat(Files.readString(RESOURCES.resolve("application.yml")))
            .containsPattern("messages/" + file.getFileName().toString().replace(".properties", "") + "\\b");
        List<Path> others = bundles().filter((other) -> !other.equals(file)).toList();
        for (Path other : others) {
            assertThat(read(file).stringPropertyNames()).as("shadowed by " + other)
                .doesNotContainAnyElementsOf(read(other).stringPropertyNames());
        }
    }

    @Test
    void everyMessageIsUsed() throws IOException {
        String pages = text(templates());
        String code = text(Files.walk(Path.of("src/main/java")).filter(Files::isRegularFile));
        Set<String> named = new TreeSet<>(found(USED, pages));
        named.addAll(found(QUOTED, pages + code));
        List<Pattern> built = Stream
            .of(found(BUILT, pages).stream().map(MessagesTests::anyOf),
                    found(SET, pages + code).stream().map((set) -> Pattern.quote(set + ".") + ".+"),
                    found(BEGUN, pages).stream().map((start) -> Pattern.quote(start) + ".+"))
            .flatMap((patterns) -> patterns)
            .map(Pattern::compile)
            .toList();

        assertThat(bundles().flatMap((file) -> read(file).stringPropertyNames().stream())).allMatch(
                (key) -> named.contains(key) || built.stream().anyMatch((pattern) -> pattern.matcher(key).matches()));
    }

    /** The keys that a template makes of values that have no dots. */
    private static String anyOf(String template) {
        return Stream.of(template.split("\\$\\{[^}]*\\}", -1)).map(Pattern::quote).collect(Collectors.joining("[^.]+"));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((match) -> match.group(1)).collect(Collectors.toSet());
    }

    private static String text(Stream<Path> files) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : files.toList()) {
            text.append(Files.readString(file));
        }
        return text.toString();
    }

    private static int values(String message) {
        return new MessageFormat(message).getFormatsByArgumentIndex().length;
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return properties;
    }

    private static Stream<Path> files(String folder) throws IOException {
        return Files.walk(RESOURCES.resolve(folder)).filter(Files::isRegularFile);
    }

}
