package dev.plaudit.gateway.pages.reading;

/**
 * A person or a community, as others refer to it.
 *
 * @param id what its page is called by
 * @param name how it is called
 */
record Party(String id, String name) {

}
