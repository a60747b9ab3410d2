package dev.plaudit.gateway.pages;

import java.net.URI;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * How a language writes what services tell in codes: dates, periods, numbers, countries,
 * languages and the words of the installation. Templates know it as {@code words}. What
 * cannot be read as what it should be is shown as it came.
 */
public final class Words {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");

    private final Locale locale;

    private final Dictionary dictionary;

    private final MessageSource messages;

    Words(Locale locale, Dictionary dictionary, MessageSource messages) {
        this.locale = locale;
        this.dictionary = dictionary;
        this.messages = messages;
    }

    /**
     * A date, as far as it is known, or the day of an instant in UTC.
     * @param text {@code 2021}, {@code 2021-09}, {@code 2021-09-14} or an instant (ISO
     * 8601)
     * @return as in "September 14, 2021" or "2021年9月14日"; empty for null
     */
    public String date(@Nullable String text) {
        if (text == null) {
            return "";
        }
        try {
            return switch (text.length()) {
                case 4 -> pattern("y").format(Year.parse(text));
                case 7 -> pattern("yMMMM").format(YearMonth.parse(text));
                case 10 -> day().format(LocalDate.parse(text));
                default -> day().format(Instant.parse(text).atOffset(ZoneOffset.UTC));
            };
        }
        catch (DateTimeException ex) {
            return text;
        }
    }

    /**
     * The days of something that may last.
     * @param start the first, or null
     * @param end the last, or null
     * @return one date, or two with a dash
     */
    public String dates(@Nullable String start, @Nullable String end) {
        if (start == null || end == null || start.equals(end)) {
            return date((start != null) ? start : end);
        }
        return date(start) + " – " + date(end);
    }

    /**
     * A moment.
     * @param instant ISO 8601, or null
     * @return day and time in UTC
     */
    public String moment(@Nullable String instant) {
        if (instant == null) {
            return "";
        }
        try {
            return pattern("yMMMdHm").format(Instant.parse(instant).atOffset(ZoneOffset.UTC)) + " UTC";
        }
        catch (DateTimeException ex) {
            return instant;
        }
    }

    /**
     * A period of digests.
     * @param text as in {@code 2021-Q3}, or null
     * @return as in "Q3 2021" or "2021年第3季度"
     */
    public String period(@Nullable String text) {
        if (text == null) {
            return "";
        }
        int slash = text.indexOf('/');
        if (slash > 0) {
            return dates(text.substring(0, slash), text.substring(slash + 1));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return message("period.quarter", quarter.group(1), quarter.group(2));
        }
        Matcher week = WEEK.matcher(text);
        return week.matches() ? message("period.week", week.group(1), Integer.valueOf(week.group(2))) : date(text);
    }

    /**
     * A number.
     * @param number any, or null
     * @return with separators between thousands
     */
    public String number(@Nullable Number number) {
        return (number != null) ? NumberFormat.getInstance(this.locale).format(number) : "";
    }

    /**
     * A country.
     * @param code ISO 3166-1 alpha-2, or null
     * @return its name
     */
    public String country(@Nullable String code) {
        return (code != null) ? Locale.of("", code).getDisplayCountry(this.locale) : "";
    }

    /**
     * A language.
     * @param tag BCP 47, or null
     * @return its name
     */
    public String language(@Nullable String tag) {
        return (tag != null) ? Locale.forLanguageTag(tag).getDisplayName(this.locale) : "";
    }

    /**
     * A kind of achievement.
     * @param id the kind, or null
     * @return its name
     */
    public String kind(@Nullable String id) {
        return name("kinds", id);
    }

    /**
     * A kind of event.
     * @param id the kind, or null
     * @return its name
     */
    public String eventKind(@Nullable String id) {
        return name("event-kinds", id);
    }

    /**
     * A region.
     * @param id the region, or null
     * @return its name
     */
    public String region(@Nullable String id) {
        return name("regions", id);
    }

    /**
     * A topic.
     * @param id the topic, or null
     * @return its name
     */
    public String topic(@Nullable String id) {
        return name("topics", id);
    }

    /**
     * What lists are asked for by to be about a topic.
     * @param name how a record calls it
     * @return the topic, or the name itself if there is none called so
     */
    public String topicId(String name) {
        return this.dictionary.id("topics", name);
    }

    /**
     * A program.
     * @param id the program, or null
     * @return its name
     */
    public String program(@Nullable String id) {
        return name("programs", id);
    }

    /**
     * A value that lists are narrowed to.
     * @param name the parameter
     * @param value what was asked for
     * @return how it is called
     */
    public String value(String name, String value) {
        return switch (name) {
            case "kind" -> kind(value);
            case "region" -> region(value);
            case "program" -> program(value);
            case "topic" -> topic(value);
            case "country" -> country(value);
            case "language" -> language(value);
            case "period", "quarter" -> period(value);
            case "from", "to" -> date(value);
            default -> value;
        };
    }

    /**
     * One of the fixed words, as a state or a role.
     * @param set the first part of the message's key
     * @param word the word on the wire, or null
     * @return its name, or the word itself if it has none
     */
    public String of(String set, @Nullable String word) {
        if (word == null) {
            return "";
        }
        String name = this.messages.getMessage(set + "." + word, null, word, this.locale);
        return (name != null) ? name : word;
    }

    /**
     * An address that can be made a link.
     * @param address from whoever it comes, or null
     * @return the same if it leads to the web or a mailbox, otherwise null
     */
    public @Nullable String link(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String start = address.strip().toLowerCase(Locale.ROOT);
        boolean safe = start.startsWith("https://") || start.startsWith("http://") || start.startsWith("mailto:");
        return safe ? address.strip() : null;
    }

    /**
     * The address that a line ends with.
     * @param line words, then perhaps an address
     * @return the address if it can be made a link, otherwise null
     */
    public @Nullable String lastLink(String line) {
        return link(line.substring(line.lastIndexOf(' ') + 1));
    }

    /**
     * Whose an address is.
     * @param address a web address, or null
     * @return its host without {@code www.}, or the address if it has none
     */
    public String host(@Nullable String address) {
        if (address == null) {
            return "";
        }
        try {
            String host = URI.create(address.strip()).getHost();
            return (host == null) ? address : host.startsWith("www.") ? host.substring(4) : host;
        }
        catch (IllegalArgumentException ex) {
            return address;
        }
    }

    private String name(String collection, @Nullable String id) {
        return (id != null) ? this.dictionary.name(collection, id, this.locale) : "";
    }

    private String message(String key, Object... values) {
        return this.messages.getMessage(key, values, this.locale);
    }

    private DateTimeFormatter day() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(this.locale);
    }

    private DateTimeFormatter pattern(String skeleton) {
        return DateTimeFormatter.ofLocalizedPattern(skeleton).withLocale(this.locale);
    }

}
