package dev.plaudit.gateway.pages.reading;

import java.util.List;

import org.springframework.util.MultiValueMap;

/**
 * A list that can be narrowed.
 *
 * @param name the collection, for people and for services
 * @param item what a service tells of one of it
 * @param names what can be asked for, in the order of its address
 * @param facets those that the service counts by, which are offered as choices
 * @param <T> what it is of
 */
record Narrowed<T>(String name, Class<T> item, List<String> names, List<String> facets) {

    /** What somebody asked this list for. */
    Asked asked(MultiValueMap<String, String> query) {
        return Asked.of("/" + this.name, query, this.names);
    }

    String template() {
        return "reading/" + this.name;
    }

}
