/**
 * Notifications: what members are told of, in their inbox and by e-mail as they choose.
 */
@NullMarked
package dev.plaudit.people.notifications;

import org.jspecify.annotations.NullMarked;
