package dev.plaudit.people;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

import dev.plaudit.platform.testing.StoreForTests;

/**
 * Tests that write to the service with the Q3 2021 sample. Its settings differ from those
 * of {@link WithSample} by name only, so that Spring starts a service of their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "plaudit.import=" + WithSample.FOLDER, "plaudit.test=writing" })
@ContextConfiguration(initializers = StoreForTests.class)
@interface WithSampleToChange {

}
