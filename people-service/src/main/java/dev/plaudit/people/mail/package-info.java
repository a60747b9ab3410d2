/**
 * How e-mail leaves: the one mail server, and messages as it takes them.
 */
@NullMarked
package dev.plaudit.people.mail;

import org.jspecify.annotations.NullMarked;
