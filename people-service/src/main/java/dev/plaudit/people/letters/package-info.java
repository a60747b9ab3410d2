/**
 * E-mails about notifications, and how to stop them with one click.
 */
@NullMarked
package dev.plaudit.people.letters;

import org.jspecify.annotations.NullMarked;
