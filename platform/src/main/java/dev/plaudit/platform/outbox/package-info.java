/**
 * Side effects that leave with the change that causes them: stored in the record's own
 * document, brought about afterwards, at least once.
 */
@NullMarked
package dev.plaudit.platform.outbox;

import org.jspecify.annotations.NullMarked;
