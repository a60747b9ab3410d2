@NullMarked
package dev.plaudit.gateway.login;

import org.jspecify.annotations.NullMarked;
