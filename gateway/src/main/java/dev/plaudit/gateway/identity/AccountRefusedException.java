package dev.plaudit.gateway.identity;

/**
 * people-service does not let somebody in: the account is disabled, or a login belongs to
 * another one. The message is written for them.
 */
public final class AccountRefusedException extends Exception {

    AccountRefusedException(String detail) {
        super(detail);
    }

    /**
     * Why not.
     * @return a sentence
     */
    public String detail() {
        return String.valueOf(getMessage());
    }

}
