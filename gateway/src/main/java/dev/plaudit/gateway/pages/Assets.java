package dev.plaudit.gateway.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.webjars.WebJarVersionLocator;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;

/**
 * The files that pages refer to, held in memory, compressed once. Addresses name the
 * content, so that browsers may keep them for ever and a new version is seen at once.
 */
@Component
public class Assets {

    /**
     * What their paths begin with.
     */
    static final String PATH = "/assets/";

    private static final String[] OWN = { "style.css", "desk.css", "docs.css", "favicon.svg", "site.js", "search.js",
            "review.js", "editor.js", "report.js", "icon-192.png", "icon-512.png", "icon-maskable.png" };

    private final Map<String, Asset> byName = new TreeMap<>();

    Assets() {
        for (String name : OWN) {
            this.byName.put(name, Asset.of(name, new ClassPathResource("static/" + name)));
        }
        WebJarVersionLocator libraries = new WebJarVersionLocator();
        addLibrary(libraries, "htmx.org", "dist/htmx.min.js", "htmx.js");
        addLibrary(libraries, "sortablejs", "Sortable.min.js", "sortable.js");
    }

    private void addLibrary(WebJarVersionLocator libraries, String library, String file, String name) {
        String path = libraries.fullPath(library, file);
        if (path == null) {
            throw new IllegalStateException(library + " has no " + file);
        }
        this.byName.put(name, Asset.of(name, new ClassPathResource(path)));
    }

    /**
     * Where a file is.
     * @param name its name
     * @return a local address that changes with its content
     */
    public String path(String name) {
        return PATH + name + "?v=" + get(name).version();
    }

    Asset get(String name) {
        Asset asset = find(name);
        if (asset == null) {
            throw new IllegalArgumentException("There is no file " + name);
        }
        return asset;
    }

    @Nullable Asset find(String name) {
        return this.byName.get(name);
    }

    /**
     * A file.
     *
     * @param version a word made of its content
     * @param file what is sent
     */
    record Asset(String version, PublicFile file) {

        static Asset of(String name, ClassPathResource file) {
            try {
                byte[] content = file.getContentAsByteArray();
                String tag = EntityTag.of(content);
                return new Asset(tag.substring(1, tag.length() - 1),
                        PublicFile.of(MediaTypeFactory.getMediaType(name).orElseThrow(), content));
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }

    }

}
