package dev.plaudit.acceptance.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a class whose tests have {@link People} at a real browser, which they take as
 * their last parameter. Where no Chromium is found its tests are skipped, and the log
 * says so. After each test all its browsers are closed, and the test fails if one of them
 * complained.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@interface BrowserTest {

}
