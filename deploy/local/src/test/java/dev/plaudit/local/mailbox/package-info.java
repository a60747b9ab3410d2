/** The mailbox, tried with real messages. */
@NullMarked
package dev.plaudit.local.mailbox;

import org.jspecify.annotations.NullMarked;
