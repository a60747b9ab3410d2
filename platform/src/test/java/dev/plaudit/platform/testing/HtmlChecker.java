package dev.plaudit.platform.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Nu HTML checker. It has its own class loader, since what it is made of is older
 * than what we are made of; it asks nothing of the network. The module that uses it gives
 * the execution {@code html-checker} of its POM a phase.
 */
public final class HtmlChecker {

    /** Where the build puts it. */
    private static final Path JARS = Path.of("target/html-checker");

    private static final ClassLoader CLASSES = classes();

    private HtmlChecker() {
    }

    /**
     * Checks a document against the HTML standard.
     * @param html a whole document
     * @return what is wrong with it
     */
    public static List<String> errors(String html) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(CLASSES);
        try {
            Class<?> checker = CLASSES.loadClass("nu.validator.client.EmbeddedValidator");
            Object instance = checker.getDeclaredConstructor().newInstance();
            checker.getMethod("setNoLangDetect", boolean.class).invoke(instance, true);
            Object answer = checker.getMethod("validate", InputStream.class)
                .invoke(instance, new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            return JsonMapper.shared()
                .readTree(String.valueOf(answer))
                .get("messages")
                .valueStream()
                .filter((message) -> !message.get("type").asString().equals("info"))
                .map(HtmlChecker::told)
                // Of properties it knows those of 2020.
                .filter((message) -> !message.startsWith("CSS:"))
                .toList();
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException("The checker cannot be used", ex);
        }
        finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String told(JsonNode message) {
        return message.get("message").asString() + " | " + message.path("extract").asString("");
    }

    private static ClassLoader classes() {
        try (Stream<Path> jars = Files.list(JARS)) {
            URL[] urls = jars.map((jar) -> {
                try {
                    return jar.toUri().toURL();
                }
                catch (IOException ex) {
                    throw new IllegalStateException(ex);
                }
            }).toArray(URL[]::new);
            return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        }
        catch (IOException ex) {
            throw new IllegalStateException("The build has not put the checker in %s".formatted(JARS), ex);
        }
    }

}
