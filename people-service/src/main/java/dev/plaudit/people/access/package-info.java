/**
 * Who may do what here: the role table of people-service.
 */
@NullMarked
package dev.plaudit.people.access;

import org.jspecify.annotations.NullMarked;
