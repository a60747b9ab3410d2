/**
 * Where managers decide: about submissions, memberships and claims, and which two persons
 * are one.
 */
@NullMarked
package dev.plaudit.gateway.pages.reviewing;

import org.jspecify.annotations.NullMarked;
