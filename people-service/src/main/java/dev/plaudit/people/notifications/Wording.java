package dev.plaudit.people.notifications;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.text.PlainText;

/**
 * What notifications say, in one of the languages that members can choose.
 */
public final class Wording {

    static final String ENGLISH = "en";

    /**
     * The languages there are, as BCP 47 has them.
     */
    static final List<String> LANGUAGES = List.of(ENGLISH, "zh");

    private static final Map<String, Wording> ALL = LANGUAGES.stream()
        .collect(Collectors.toMap((language) -> language, Wording::new));

    private final Locale locale;

    private final ResourceBundle texts;

    private Wording(String language) {
        this.locale = Locale.forLanguageTag(language);
        // Not the machine's own language where there is no other.
        this.texts = ResourceBundle.getBundle("dev.plaudit.people.notifications.wording", this.locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The wording of a language.
     * @param language one of the languages
     * @return English for any other
     */
    public static Wording in(String language) {
        Wording wording = ALL.get(language);
        return (wording != null) ? wording : new Wording(ENGLISH);
    }

    /**
     * What happened.
     * @param news what is told
     * @return one line
     */
    public String title(News news) {
        String actor = news.actor();
        String who = (actor != null) ? actor : this.texts.getString("somebody");
        News.Backlog backlog = news.backlog();
        return PlainText
            .oneLine(say(key(news) + ".title", news.title(), who, (backlog != null) ? backlog.waiting() : 0));
    }

    /**
     * What can be done now.
     * @param news what is told
     * @return a sentence, or null where there is nothing to do
     */
    public @Nullable String hint(News news) {
        News.Backlog backlog = news.backlog();
        String day = (backlog != null) ? LocalDate.ofInstant(backlog.oldest(), ZoneOffset.UTC).toString() : "";
        String key = key(news) + ".hint";
        return this.texts.containsKey(key) ? say(key, day) : null;
    }

    /**
     * The kind of things that a type is about.
     * @param type the type
     * @return words that follow "e-mails about"
     */
    public String about(NoticeType type) {
        return this.texts.getString(type.word() + ".about");
    }

    /**
     * Any other text.
     * @param key its key in the bundle
     * @param arguments what is put into it, as it is
     * @return the text
     */
    public String say(String key, Object... arguments) {
        return new MessageFormat(this.texts.getString(key), this.locale).format(arguments);
    }

    /**
     * The language.
     * @return a tag of BCP 47
     */
    public String language() {
        return this.locale.toLanguageTag();
    }

    private String key(News news) {
        String outcome = news.outcome();
        String key = news.type().word() + ((outcome != null) ? "." + outcome : "");
        return this.texts.containsKey(key + ".title") ? key : news.type().word();
    }

}
