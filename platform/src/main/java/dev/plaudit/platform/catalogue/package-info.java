/**
 * The public read model of a service: a local index of everything public, with each
 * record's JSON ready to send.
 */
@NullMarked
package dev.plaudit.platform.catalogue;

import org.jspecify.annotations.NullMarked;
