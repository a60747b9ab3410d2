/**
 * Digests by e-mail, for anybody who asks and confirms.
 */
@NullMarked
package dev.plaudit.people.subscriptions;

import org.jspecify.annotations.NullMarked;
