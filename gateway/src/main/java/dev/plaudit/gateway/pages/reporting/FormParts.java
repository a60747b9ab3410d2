package dev.plaudit.gateway.pages.reporting;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.plaudit.gateway.pages.Pages;

/**
 * Lets two pages take files. The container reads the parts of a form for them alone:
 * everywhere else such a body is for a service, and goes there as it came.
 */
@Configuration(proxyBeanMethods = false)
class FormParts {

    /**
     * Where an image is sent to.
     */
    static final String IMAGES = "/submit/images";

    /**
     * Where a table is sent to.
     */
    static final String TABLE = "/submissions/import";

    /** What the API takes of an image. */
    static final DataSize LARGEST_FILE = DataSize.ofMegabytes(8);

    /**
     * With all that is typed around it; a file that is a little too large loses nothing
     * of that.
     */
    private static final DataSize LARGEST_FORM = DataSize.ofKilobytes(9 * 1024L);

    /** What is smaller is no file on the way. */
    private static final DataSize IN_MEMORY = DataSize.ofKilobytes(64);

    @Bean
    ServletRegistrationBean<Forms> forms() {
        ServletRegistrationBean<Forms> registration = new ServletRegistrationBean<>(new Forms(), IMAGES, TABLE);
        registration.setName("forms");
        registration.setMultipartConfig(new MultipartConfigElement("", LARGEST_FORM.toBytes(), LARGEST_FORM.toBytes(),
                Math.toIntExact(IN_MEMORY.toBytes())));
        return registration;
    }

    @Bean
    FilterRegistrationBean<TooLarge> tooLargeForms(Pages pages) {
        FilterRegistrationBean<TooLarge> registration = new FilterRegistrationBean<>(new TooLarge(pages));
        registration.addUrlPatterns(IMAGES, TABLE);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 14);
        return registration;
    }

    /**
     * Says so before the container reads it, and before anybody looks for a token in it.
     */
    static final class TooLarge extends OncePerRequestFilter {

        private final Pages pages;

        TooLarge(Pages pages) {
            this.pages = pages;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getContentLengthLong() <= LARGEST_FORM.toBytes()) {
                chain.doFilter(request, response);
                return;
            }
            // Whoever asks for a parameter has the parts read.
            HttpServletRequest unread = new HttpServletRequestWrapper(request) {
                @Override
                public @Nullable String getParameter(String name) {
                    return null;
                }
            };
            ResponseEntity<byte[]> page = this.pages.error(unread, HttpStatus.CONTENT_TOO_LARGE);
            response.setStatus(page.getStatusCode().value());
            page.getHeaders().forEach((name, values) -> values.forEach((value) -> response.setHeader(name, value)));
            response.getOutputStream().write(Objects.requireNonNull(page.getBody()));
        }

    }

    /** Has no other business than to be where the parts are read. */
    static final class Forms extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            RequestDispatcher pages = getServletContext().getNamedDispatcher("dispatcherServlet");
            pages.forward(request, response);
        }

    }

}
