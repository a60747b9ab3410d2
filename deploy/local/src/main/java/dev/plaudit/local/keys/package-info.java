/** Makes and keeps the secrets of a platform on this machine. */
@NullMarked
package dev.plaudit.local.keys;

import org.jspecify.annotations.NullMarked;
