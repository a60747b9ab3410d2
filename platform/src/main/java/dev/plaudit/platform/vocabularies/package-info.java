/**
 * The words that are data: programs, regions, kinds and topics.
 */
@NullMarked
package dev.plaudit.platform.vocabularies;

import org.jspecify.annotations.NullMarked;
