package dev.plaudit.platform.lists;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@link ListRequest} of a controller's method: the catalogue it asks. The
 * parameters of that catalogue's schema are read, checked and documented.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface ListOf {

    /**
     * The catalogue.
     * @return the name of its schema
     */
    String value();

    /**
     * Further parameters, which the method reads for itself.
     * @return their names
     */
    String[] besides() default {};

}
