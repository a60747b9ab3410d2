package dev.plaudit.gateway.pages.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.plaudit.gateway.pages.Words;

/**
 * How a kind of achievement calls what is told of its achievements. What it has no name
 * for, as after a change of the kind, is called as it is stored.
 *
 * @param definition its names, null for a kind without any
 */
record KindPage(@Nullable Definition definition) {

    /**
     * For an achievement of an unknown kind.
     */
    static final KindPage NONE = new KindPage(null);

    /**
     * What somebody did.
     * @param id the role
     * @param language the reader's (BCP 47)
     * @return its name
     */
    public String role(String id, String language) {
        return name((this.definition != null) ? this.definition.roles() : List.of(), id, language);
    }

    /**
     * What was counted.
     * @param id the metric
     * @param language the reader's (BCP 47)
     * @return its name
     */
    public String metric(String id, String language) {
        return name((this.definition != null) ? this.definition.reach() : List.of(), id, language);
    }

    /** The kind's own details, in the order of the kind. */
    List<Detail> details(Map<String, JsonNode> values, Words words, String language) {
        List<Detail> details = new ArrayList<>();
        List<Field> fields = (this.definition != null) ? this.definition.fields() : List.of();
        for (Field field : fields) {
            JsonNode value = values.get(field.id());
            if (value != null && !value.isNull()) {
                details.add(field.detail(value, words, language));
            }
        }
        values.forEach((id, value) -> {
            if (fields.stream().noneMatch((field) -> field.id().equals(id)) && !value.isNull()) {
                details.add(new Detail(id, plain(value), null));
            }
        });
        return details;
    }

    private static String name(List<Option> options, String id, String language) {
        for (Option option : options) {
            if (option.id().equals(id)) {
                return label(option.label(), id, language);
            }
        }
        return id;
    }

    private static String label(@Nullable Map<String, String> labels, String id, String language) {
        if (labels == null) {
            return id;
        }
        return labels.getOrDefault(language, labels.getOrDefault("en", id));
    }

    private static String plain(JsonNode value) {
        return value.isValueNode() ? value.asString() : value.toString();
    }

    /**
     * What is told.
     *
     * @param label how it is called
     * @param text what it is
     * @param link where it leads, null if it is no address of the web
     */
    record Detail(String label, String text, @Nullable String link) {

    }

    record Definition(List<Field> fields, List<Option> roles, List<Option> reach) {

        /**
         * Takes what is left out as empty.
         */
        Definition {
            fields = Objects.requireNonNullElse(fields, List.of());
            roles = Objects.requireNonNullElse(roles, List.of());
            reach = Objects.requireNonNullElse(reach, List.of());
        }

    }

    record Field(String id, @Nullable String type, @Nullable Map<String, String> label, List<Option> choices) {

        /**
         * Takes what is left out as empty.
         */
        Field {
            choices = Objects.requireNonNullElse(choices, List.of());
        }

        Detail detail(JsonNode value, Words words, String language) {
            String plain = plain(value);
            String text = switch (this.type) {
                case "choice" -> name(this.choices, plain, language);
                case "boolean" -> words.of("is", plain);
                case "country" -> words.country(plain);
                case "language" -> words.language(plain);
                case "date" -> words.date(plain);
                case "integer", "number" -> value.isNumber() ? words.number(value.numberValue()) : plain;
                case "web-address" -> words.host(plain);
                case null, default -> plain;
            };
            boolean address = "web-address".equals(this.type);
            return new Detail(KindPage.label(this.label, this.id, language), text, address ? words.link(plain) : null);
        }

    }

    record Option(String id, @Nullable Map<String, String> label) {

    }

}
