/**
 * Who did what to which record, when, from where and why.
 */
@NullMarked
package dev.plaudit.platform.audit;

import org.jspecify.annotations.NullMarked;
