package dev.plaudit.platform.lists;

import java.util.List;
import java.util.function.Supplier;

import dev.plaudit.platform.catalogue.Catalogue;

/**
 * The catalogues of a service by name.
 */
final class Catalogues {

    private final Supplier<List<Catalogue>> all;

    /**
     * Finds them late, since the parts of Spring MVC that need them are made before them.
     * @param all the catalogues
     */
    Catalogues(Supplier<List<Catalogue>> all) {
        this.all = all;
    }

    Catalogue named(String name) {
        return this.all.get()
            .stream()
            .filter((catalogue) -> catalogue.schema().name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("There is no catalogue of %s".formatted(name)));
    }

}
