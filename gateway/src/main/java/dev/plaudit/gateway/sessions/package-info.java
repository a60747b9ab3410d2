/**
 * Sessions of browsers: kept in MongoDB only, so that any instance knows them.
 *
 * <p>
 * The store is our own on Spring Session, since that of
 * {@code org.mongodb:mongodb-spring-session} 4.0.0 writes whole documents without asking
 * whether they are still there: a request under way brings back a session that was ended
 * meanwhile, and a session whose id changes stays valid under the old one. It also goes
 * by the system's clock, writes in every request, and needs the database when it starts.
 */
@NullMarked
package dev.plaudit.gateway.sessions;

import org.jspecify.annotations.NullMarked;
