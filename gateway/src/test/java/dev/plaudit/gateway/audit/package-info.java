/**
 * Promises of the audit log, over real connections.
 */
@NullMarked
package dev.plaudit.gateway.audit;

import org.jspecify.annotations.NullMarked;
