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
 * Tests against the service with the accounts of {@code accounts.json}. They share it, so
 * each signs in people of its own for what it changes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "plaudit.accounts=src/test/resources/accounts.json")
@ContextConfiguration(initializers = StoreForTests.class)
@interface WithAccounts {

}
