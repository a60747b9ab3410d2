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
 * The text is the code of a country, ISO 3166-1 alpha-2. Null is one.
 */
@Documented
@Constraint(validatedBy = Country.Check.class)
@Target({ ElementType.FIELD, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Country {

    /**
     * What is wrong.
     * @return a sentence for a person
     */
    String message() default "is not a country's code of two capital letters (ISO 3166-1 alpha-2)";

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
    class Check implements ConstraintValidator<Country, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || Notation.isCountry(text);
        }

    }

}
