/**
 * People who have no account, as managers keep them.
 */
@NullMarked
package dev.plaudit.people.unclaimed;

import org.jspecify.annotations.NullMarked;
