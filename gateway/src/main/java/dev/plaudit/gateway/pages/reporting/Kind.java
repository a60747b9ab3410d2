package dev.plaudit.gateway.pages.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a kind of achievement asks for.
 *
 * @param id the kind
 * @param name what it is called
 * @param creditRole what somebody does who is credited in it
 * @param definition what reports of it hold, null for a kind that asks for nothing
 */
record Kind(String id, String name, @Nullable String creditRole, @Nullable Definition definition) {

    /**
     * What can be said of this kind alone.
     * @return fields in the order of the form
     */
    public List<Field> fields() {
        return (this.definition != null && this.definition.fields() != null) ? this.definition.fields() : List.of();
    }

    /**
     * As what somebody can be credited.
     * @param language en or zh
     * @return roles to choose from or to suggest, by what records say
     */
    public Map<String, String> roles(String language) {
        return Option.labels((this.definition != null) ? this.definition.roles() : null, language);
    }

    /**
     * How big it was can be said in these numbers.
     * @param language en or zh
     * @return metrics to suggest, by what records say
     */
    public Map<String, String> metrics(String language) {
        return Option.labels((this.definition != null) ? this.definition.reach() : null, language);
    }

    private static String in(@Nullable Map<String, String> labels, String language, String otherwise) {
        return (labels == null) ? otherwise : labels.getOrDefault(language, labels.getOrDefault("en", otherwise));
    }

    /**
     * What reports of a kind hold.
     *
     * @param fields of this kind alone
     * @param roles to be credited in
     * @param reach numbers
     */
    record Definition(@Nullable List<Field> fields, @Nullable List<Option> roles, @Nullable List<Option> reach) {

    }

    /**
     * A field.
     *
     * @param id its name
     * @param type what it holds: text, long-text, integer, number, boolean, date,
     * web-address, language, country or choice
     * @param label by language
     * @param help by language
     * @param required whether it has to be there when it is handed in
     * @param maxLength of a text
     * @param minimum of a number
     * @param maximum of a number
     * @param choices to choose from
     */
    record Field(String id, @Nullable String type, @Nullable Map<String, String> label,
            @Nullable Map<String, String> help, boolean required, @Nullable Integer maxLength, @Nullable Long minimum,
            @Nullable Long maximum, @Nullable List<Option> choices) {

        /**
         * What it is called.
         * @param language en or zh
         * @return its label
         */
        public String label(String language) {
            return in(this.label, language, this.id);
        }

        /**
         * What to write there.
         * @param language en or zh
         * @return a sentence, or empty
         */
        public String help(String language) {
            return in(this.help, language, "");
        }

        /**
         * What there is to choose from.
         * @param language en or zh
         * @return labels by what records say
         */
        public Map<String, String> options(String language) {
            return Option.labels(this.choices, language);
        }

        /**
         * Which keys a phone offers.
         * @return a value of {@code inputmode}
         */
        public String mode() {
            return switch ((this.type != null) ? this.type : "text") {
                case "integer" -> "numeric";
                case "number" -> "decimal";
                case "web-address" -> "url";
                default -> "text";
            };
        }

    }

    /**
     * A word to choose.
     *
     * @param id what records say
     * @param label by language
     */
    record Option(String id, @Nullable Map<String, String> label) {

        static Map<String, String> labels(@Nullable List<Option> options, String language) {
            Map<String, String> labels = new LinkedHashMap<>();
            if (options != null) {
                options.forEach((option) -> labels.put(option.id(), option.label(language)));
            }
            return labels;
        }

        /**
         * What it is called.
         * @param language en or zh
         * @return its label
         */
        public String label(String language) {
            return in(this.label, language, this.id);
        }

    }

}
