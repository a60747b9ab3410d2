package dev.plaudit.gateway.pages.reporting;

import java.io.IOException;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

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
    private static final DataSize LARGEST_FILE = DataSize.ofMegabytes(8);

    /** With all that is typed around it. */
    private static final DataSize LARGEST_FORM = DataSize.ofKilobytes(9 * 1024L);

    /** What is smaller is no file on the way. */
    private static final DataSize IN_MEMORY = DataSize.ofKilobytes(64);

    @Bean
    ServletRegistrationBean<Forms> forms() {
        ServletRegistrationBean<Forms> registration = new ServletRegistrationBean<>(new Forms(), IMAGES, TABLE);
        registration.setName("forms");
        registration.setMultipartConfig(new MultipartConfigElement("", LARGEST_FILE.toBytes(), LARGEST_FORM.toBytes(),
                Math.toIntExact(IN_MEMORY.toBytes())));
        return registration;
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
