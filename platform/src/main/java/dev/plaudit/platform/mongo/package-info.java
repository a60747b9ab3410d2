/**
 * Records in MongoDB: one document a record, conditional writes, changes in order.
 */
@NullMarked
package dev.plaudit.platform.mongo;

import org.jspecify.annotations.NullMarked;
