package dev.plaudit.gateway.pages;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * What came of a form.
 */
public sealed interface Outcome {

    /**
     * Does something that a page shows again if no service takes it.
     * @param what is done
     * @return what came of it, a refusal if the service gave no answer
     */
    static Outcome of(Together.Question<Outcome> what) {
        try {
            return what.answer();
        }
        catch (ServiceFailedException ex) {
            return Refused.of(ex);
        }
    }

    /**
     * It was done.
     *
     * @param body what the service says of it, null for nothing
     * @param tag the entity tag of what it became, or null
     */
    record Done(@Nullable JsonNode body, @Nullable String tag) implements Outcome {

    }

    /**
     * A rule said no (RFC 9457).
     *
     * @param status the HTTP status: 400, 409, 412, 413, 415, 422, 428 or 429, and 502 to
     * 504 where a page keeps what was typed for a service that does not answer
     * @param detail why, a sentence in English
     * @param errors what is wrong with single fields
     */
    record Refused(int status, @Nullable String detail, List<FieldError> errors) implements Outcome {

        /**
         * Takes what is left out as empty.
         */
        public Refused(int status, @Nullable String detail, @Nullable List<FieldError> errors) {
            this.status = status;
            this.detail = detail;
            this.errors = (errors != null) ? List.copyOf(errors) : List.of();
        }

        /**
         * Somebody else changed the same meanwhile.
         * @return true for 409 and 412
         */
        public boolean isChanged() {
            return this.status == 409 || this.status == 412;
        }

        /**
         * What a form says that no service took.
         * @param failure why
         * @return a refusal without a reason, since nothing is wrong with what was typed
         */
        public static Refused of(ServiceFailedException failure) {
            return new Refused(failure.status().value(), null, null);
        }

        /**
         * Why, as far as it makes a difference to who sent it.
         * @return the last part of the key of a message: {@code changed}, {@code many},
         * {@code unavailable} or {@code refused}
         */
        public String reason() {
            return isChanged() ? "changed"
                    : (this.status == 429) ? "many" : (this.status >= 500) ? "unavailable" : "refused";
        }

        /**
         * What is wrong with one field.
         * @param pointer the field as a JSON Pointer (RFC 6901)
         * @return sentences, empty for a field that is right
         */
        public List<String> of(String pointer) {
            return this.errors.stream()
                .filter((error) -> error.pointer().equals(pointer) || error.pointer().startsWith(pointer + "/"))
                .map(FieldError::detail)
                .toList();
        }

    }

    /**
     * What is wrong with one field.
     *
     * @param pointer the field as a JSON Pointer (RFC 6901)
     * @param detail a sentence in English
     */
    record FieldError(String pointer, String detail) {

    }

}
