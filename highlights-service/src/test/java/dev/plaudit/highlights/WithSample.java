package dev.plaudit.highlights;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

import dev.plaudit.platform.testing.StoreForTests;

/**
 * Tests against the service with the Q3 2021 sample; they leave it as it is.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "plaudit.import=" + WithSample.FOLDER)
@ContextConfiguration(initializers = { StoreForTests.class, Neighbours.class })
@interface WithSample {

    String FOLDER = "../deploy/local/sample/2021-q3";

}
