/** The identity provider, tried over HTTP as a browser and a client would. */
@NullMarked
package dev.plaudit.local.identity;

import org.jspecify.annotations.NullMarked;
