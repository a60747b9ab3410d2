@NullMarked
package dev.plaudit.gateway.pages.administering;

import org.jspecify.annotations.NullMarked;
