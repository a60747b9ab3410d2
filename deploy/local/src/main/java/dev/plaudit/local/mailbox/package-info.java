/** The mailbox of the local set-up: all e-mail ends here, and a page shows it. */
@NullMarked
package dev.plaudit.local.mailbox;

import org.jspecify.annotations.NullMarked;
