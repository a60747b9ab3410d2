package dev.plaudit.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the documentation names must be there.
 */
class DocumentTests {

    private static final Path ROOT = Path.of("../..");

    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)`");

    @Test
    void theTestsThatShowASecurityRequirementExist() throws IOException {
        Set<String> named = new TreeSet<>();
        Matcher matcher = TEST.matcher(Files.readString(ROOT.resolve("docs/asvs.md")));
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
        assertThat(named).isNotEmpty();
        assertThat(tests()).containsAll(named);
    }

    private static Set<String> tests() {
        return Stream
            .of("platform", "people-service", "events-service", "highlights-service", "gateway", "deploy/local",
                    "deploy/acceptance")
            .flatMap((module) -> files(ROOT.resolve(module).resolve("src/test/java")))
            .map((file) -> file.getFileName().toString())
            .filter((name) -> name.endsWith("Tests.java"))
            .map((name) -> name.replace(".java", ""))
            .collect(Collectors.toSet());
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
