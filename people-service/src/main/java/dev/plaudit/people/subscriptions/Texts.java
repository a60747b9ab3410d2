package dev.plaudit.people.subscriptions;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

/**
 * What letters to subscribers say, in English or Chinese.
 */
final class Texts {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    private static final Texts CHINESE = new Texts(Locale.CHINESE);

    private final Locale locale;

    private final ResourceBundle texts;

    private Texts(Locale locale) {
        this.locale = locale;
        // Not the machine's own language where there is no other.
        this.texts = ResourceBundle.getBundle("dev.plaudit.people.subscriptions.wording", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The texts for a reader.
     * @param language what they read, BCP 47, or null
     * @return English where there is nothing else
     */
    static Texts in(@Nullable String language) {
        boolean chinese = language != null
                && Locale.forLanguageTag(language).getLanguage().equals(Locale.CHINESE.getLanguage());
        return chinese ? CHINESE : ENGLISH;
    }

    String language() {
        return this.locale.toLanguageTag();
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(this.texts.getString(key), this.locale).format(arguments);
    }

}
