package dev.plaudit.gateway.pages.reading;

import org.jspecify.annotations.Nullable;

/**
 * A person or a community, as others refer to it.
 *
 * @param id what its page is called by
 * @param name how it is called
 * @param country where it is (ISO 3166-1 alpha-2), null if that is not known
 */
record Party(String id, String name, @Nullable String country) {

}
