/**
 * Tests of the settings of e-mail.
 */
@NullMarked
package dev.plaudit.people.mail;

import org.jspecify.annotations.NullMarked;
