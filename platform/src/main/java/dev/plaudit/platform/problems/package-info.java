/**
 * Errors as problem details (RFC 9457), whoever notices them: a rule, Spring MVC, the
 * servlet container or Tomcat itself.
 */
@NullMarked
package dev.plaudit.platform.problems;

import org.jspecify.annotations.NullMarked;
