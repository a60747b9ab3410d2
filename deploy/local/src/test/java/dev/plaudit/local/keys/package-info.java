/** Keys and secrets, tried in folders of their own. */
@NullMarked
package dev.plaudit.local.keys;

import org.jspecify.annotations.NullMarked;
