package dev.plaudit.people.persons;

import org.jspecify.annotations.Nullable;

import dev.plaudit.people.access.Decision;

/**
 * That a person was found to be another one.
 *
 * @param id tells it from the person's other merges
 * @param into the person they became
 * @param decision who decided it
 * @param undone who took it back, null while it holds
 */
public record Merge(String id, String into, Decision decision, @Nullable Decision undone) {
}
