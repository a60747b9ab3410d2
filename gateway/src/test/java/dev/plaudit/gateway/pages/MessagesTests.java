package dev.plaudit.gateway.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final Pattern USED = Pattern.compile("#\\{([a-z0-9.-]+)[(}]");

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
