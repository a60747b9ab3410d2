/**
 * Promises of docs, over real connections.
 */
@NullMarked
package dev.plaudit.gateway.docs;

import org.jspecify.annotations.NullMarked;
