/**
 * What members do with their own account.
 */
@NullMarked
package dev.plaudit.gateway.pages.account;

import org.jspecify.annotations.NullMarked;
