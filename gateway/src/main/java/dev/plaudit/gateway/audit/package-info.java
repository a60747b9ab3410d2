/**
 * The audit logs of all services as one.
 */
@NullMarked
package dev.plaudit.gateway.audit;

import org.jspecify.annotations.NullMarked;
