package dev.plaudit.platform.text;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * The text is an {@code http} or {@code https} address (RFC 3986) of a host, without a
 * user, of at most {@value Notation#LONGEST_ADDRESS} characters. Null is one.
 */
@Documented
@Constraint(validatedBy = WebAddress.Check.class)
@Target({ ElementType.FIELD, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {

    /**
     * What is wrong.
     * @return a sentence for a person
     */
    String message() default "is not an http or https address";

    /**
     * Of the standard; unused.
     * @return groups
     */
    Class<?>[] groups() default {};

    /**
     * Of the standard; unused.
     * @return payload
     */
    Class<? extends Payload>[] payload() default {};

    /**
     * The rule.
     */
    class Check implements ConstraintValidator<WebAddress, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || Notation.isWebAddress(text);
        }

    }

}
