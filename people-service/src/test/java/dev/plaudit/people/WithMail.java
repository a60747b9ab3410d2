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
 * Tests against a service that sends e-mail, with the accounts of {@code accounts.json}.
 * They share it, so each signs in people of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "plaudit.accounts=src/test/resources/accounts.json", "plaudit.emails.interval=100ms",
                "plaudit.decisions.interval=100ms", "plaudit.base-url=https://plaudit.example" })
@ContextConfiguration(initializers = { StoreForTests.class, MailServer.class })
@interface WithMail {

}
