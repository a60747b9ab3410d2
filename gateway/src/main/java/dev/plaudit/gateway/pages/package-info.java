/**
 * The web pages: how they are rendered, in which language, for whom, and how they ask the
 * services. The pages themselves are in the packages below, one for each kind of visitor.
 * They show what the services answer and hold no business rule.
 */
@NullMarked
package dev.plaudit.gateway.pages;

import org.jspecify.annotations.NullMarked;
