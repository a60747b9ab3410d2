package dev.plaudit.platform.problems;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Makes every error of a service a problem document.
 */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@Import({ ProblemAdvice.class, ContainerErrorController.class })
class ProblemSetup {

}
