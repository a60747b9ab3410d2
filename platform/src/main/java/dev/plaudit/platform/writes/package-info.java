/**
 * Writing over HTTP: on which state a write is based, and what it answers.
 */
@NullMarked
package dev.plaudit.platform.writes;

import org.jspecify.annotations.NullMarked;
