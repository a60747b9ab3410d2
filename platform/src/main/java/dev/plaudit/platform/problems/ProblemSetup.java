package dev.plaudit.platform.problems;

import java.util.List;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/**
 * Makes every error of a service a problem document.
 */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@Import({ ProblemAdvice.class, ContainerErrorController.class, ProblemDocumentation.class })
class ProblemSetup {

    /**
     * Leaves errors to us alone. What Spring does with those that we throw on is to call
     * an answer that broke off a whole one.
     */
    @Bean
    WebMvcConfigurer noOtherErrors() {
        return new WebMvcConfigurer() {

            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolvers.removeIf(DefaultHandlerExceptionResolver.class::isInstance);
            }

        };
    }

}
