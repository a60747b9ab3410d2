package dev.plaudit.local;

import java.util.List;
import java.util.stream.Stream;

/**
 * What to start.
 *
 * @param store first up, last down
 * @param others start together once the store is ready
 */
record Plan(Service store, List<Service> others) {

    Plan {
        others = List.copyOf(others);
    }

    Stream<Service> all() {
        return Stream.concat(Stream.of(this.store), this.others.stream());
    }

}
