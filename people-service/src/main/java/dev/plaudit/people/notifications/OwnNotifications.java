package dev.plaudit.people.notifications;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * All that is kept about how an account is told, for its export and its erasure.
 */
@Component
public class OwnNotifications {

    private final Notifications notifications;

    private final AllPreferences preferences;

    OwnNotifications(Notifications notifications, AllPreferences preferences) {
        this.notifications = notifications;
        this.preferences = preferences;
    }

    /**
     * What an account was told.
     * @param accountId the account
     * @return the newest first
     */
    public List<NotificationView> views(String accountId) {
        return this.notifications.all(accountId).stream().map(NotificationView::of).toList();
    }

    /**
     * How it wants to be told.
     * @param accountId the account
     * @return all of it
     */
    public PreferencesBody preferences(String accountId) {
        return PreferencesBody.of(this.preferences.of(accountId));
    }

    /**
     * Forgets both.
     * @param accountId the account
     */
    public void forget(String accountId) {
        this.notifications.removeAll(accountId);
        this.preferences.remove(accountId);
    }

}
