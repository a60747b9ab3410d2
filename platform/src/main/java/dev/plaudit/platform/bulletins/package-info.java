/**
 * What people-service is told of published digests, for those who subscribed to them.
 */
@NullMarked
package dev.plaudit.platform.bulletins;

import org.jspecify.annotations.NullMarked;
