/** The embedded store: MongoDB's wire protocol over one durable file. */
@NullMarked
package dev.plaudit.local.store;

import org.jspecify.annotations.NullMarked;
