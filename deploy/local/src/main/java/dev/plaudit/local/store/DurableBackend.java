package dev.plaudit.local.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The H2 backend of mongo-java-server with what it lacks for real data: a write is on
 * disk before its reply leaves, the file only ever holds whole commands, and no reader
 * sees a document while it is being changed (the backend changes documents in place).
 */
final class DurableBackend extends H2Backend {

    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

    /**
     * Chunks of the file that hold less live data than this, in percent, are rewritten.
     */
    private static final int FILL_RATE = 60;

    /** So little at a time, in bytes, that writers hardly notice. */
    private static final int COMPACTION_STEP = 2 * 1024 * 1024;

    private final ReadWriteLock data = new ReentrantReadWriteLock();

    private final GroupCommit commits;

    private final Runnable onFailure;

    private long compactedAt;

    /**
     * @param store opened with auto-commit disabled, or it would commit in the middle of
     * commands
     * @param onFailure runs when the file cannot be written any more; should end the
     * process
     */
    DurableBackend(MVStore store, Runnable onFailure) {
        super(store);
        this.commits = new GroupCommit(this::flush);
        this.onFailure = onFailure;
        store.commit();
        store.sync();
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document request) {
        if (Commands.isRead(command, request) && isOpen(database)) {
            return read(() -> super.handleCommand(channel, database, command, request).cloneDeeply(),
                    Commands.wantsDurableData(request));
        }
        return write(command, () -> super.handleCommand(channel, database, command, request).cloneDeeply());
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return write("query", () -> {
            QueryResult result = super.handleQuery(query);
            List<Document> documents = new ArrayList<>();
            result.forEach((document) -> documents.add(document.cloneDeeply()));
            return new QueryResult(documents, result.getCursorId());
        });
    }

    /** How many times the file was synced for writers. */
    long commits() {
        return this.commits.flushes();
    }

    /**
     * Gives back room in the file; cheap when nothing was written since the last time.
     */
    void compact() {
        if (this.commits.newest() == this.compactedAt) {
            return;
        }
        this.compactedAt = this.commits.newest();
        this.commits.exclusively(() -> guarded(this.data.writeLock(), () -> {
            getMvStore().compact(FILL_RATE, COMPACTION_STEP);
            getMvStore().sync();
        }));
    }

    @Override
    public void close() {
        this.commits.exclusively(() -> guarded(this.data.writeLock(), () -> {
            if (!getMvStore().isClosed()) {
                getMvStore().commit();
                getMvStore().sync();
                super.close();
            }
        }));
    }

    private Document read(Supplier<Document> command, boolean durable) {
        long seen;
        Document reply;
        this.data.readLock().lock();
        try {
            reply = command.get();
            seen = this.commits.newest();
        }
        finally {
            this.data.readLock().unlock();
        }
        if (durable) {
            awaitDisk(seen);
        }
        return reply;
    }

    private <T> T write(String name, Supplier<T> command) {
        long ticket = 0;
        this.data.writeLock().lock();
        try {
            return command.get();
        }
        catch (MongoServerException ex) {
            throw ex;
        }
        catch (RuntimeException ex) {
            // Without the request: it holds people's data.
            log.error("The command {} failed", name, ex);
            throw ex;
        }
        finally {
            // A refused command counts too: it may have done half of its batch.
            ticket = this.commits.changed();
            this.data.writeLock().unlock();
            awaitDisk(ticket);
        }
    }

    private void awaitDisk(long ticket) {
        try {
            this.commits.await(ticket);
        }
        catch (IllegalStateException ex) {
            log.error("The data file cannot be written: {}", String.valueOf(ex.getCause()));
            this.onFailure.run();
            throw ex;
        }
    }

    private void flush() {
        // A read lock is enough to keep writers, and so half commands, out of the commit.
        guarded(this.data.readLock(), getMvStore()::commit);
        getMvStore().sync();
    }

    /** Opening a database for the first time creates it, and that is a write. */
    private boolean isOpen(String database) {
        return database.equals("admin") || listDatabaseNames().contains(database);
    }

    private static void guarded(Lock lock, Runnable action) {
        lock.lock();
        try {
            action.run();
        }
        finally {
            lock.unlock();
        }
    }

}
