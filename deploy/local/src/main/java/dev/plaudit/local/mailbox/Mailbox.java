package dev.plaudit.local.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;

/**
 * A mail server on 127.0.0.1 that takes e-mail for everybody and delivers it to one
 * folder in memory, which keeps the newest.
 */
public final class Mailbox implements AutoCloseable {

    /** How many messages are kept: little memory, and more than anybody reads. */
    static final int MOST = 100;

    private static final String EVERYBODY = "everybody";

    private static final long START_MILLIS = 30_000;

    private final GreenMail server;

    private final MailFolder folder;

    private Mailbox(GreenMail server, GreenMailUser everybody) throws FolderException {
        this.server = server;
        this.folder = server.getManagers().getImapHostManager().getInbox(everybody);
    }

    /**
     * Returns when it takes messages.
     * @param port on 127.0.0.1
     */
    public static Mailbox start(int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(START_MILLIS);
        GreenMail server = new GreenMail(setup)
            .withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        try {
            server.start();
            GreenMailUser everybody = server.getUserManager().createUser(EVERYBODY, EVERYBODY, EVERYBODY);
            Mailbox mailbox = new Mailbox(server, everybody);
            server.getUserManager().setMessageDeliveryHandler((message, address) -> {
                mailbox.makeRoom();
                return everybody;
            });
            return mailbox;
        }
        catch (UserException | FolderException ex) {
            throw new IllegalStateException("The mailbox cannot be made", ex);
        }
    }

    /** All that is kept, the newest first. */
    List<Mail> newest() {
        List<Mail> all = new ArrayList<>();
        for (StoredMessage message : this.folder.getMessages()) {
            all.add(0, Mail.of(message));
        }
        return all;
    }

    /** One of them, while it is kept. */
    Optional<Mail> find(String id) {
        return newest().stream().filter((mail) -> mail.id().equals(id)).findFirst();
    }

    @Override
    public void close() {
        this.server.stop();
    }

    private synchronized void makeRoom() {
        List<StoredMessage> there = this.folder.getMessages();
        if (there.size() < MOST) {
            return;
        }
        try {
            for (StoredMessage old : there.subList(0, there.size() - MOST + 1)) {
                old.setFlag(Flags.Flag.DELETED, true);
            }
            this.folder.expunge();
        }
        catch (FolderException ex) {
            throw new IllegalStateException("The mailbox is full", ex);
        }
    }

}
