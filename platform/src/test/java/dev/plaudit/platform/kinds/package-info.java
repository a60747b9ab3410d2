@NullMarked
package dev.plaudit.platform.kinds;

import org.jspecify.annotations.NullMarked;
