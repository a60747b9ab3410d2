/**
 * Tests of the settings of e-mail, and of messages as they are sent.
 */
@NullMarked
package dev.plaudit.people.mail;

import org.jspecify.annotations.NullMarked;
