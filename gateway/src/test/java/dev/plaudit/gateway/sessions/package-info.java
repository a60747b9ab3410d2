@NullMarked
package dev.plaudit.gateway.sessions;

import org.jspecify.annotations.NullMarked;
