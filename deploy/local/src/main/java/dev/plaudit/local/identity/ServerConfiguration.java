package dev.plaudit.local.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.apache.catalina.valves.ErrorReportValve;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The web server and its pages. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    TomcatServletWebServerFactory webServer(Settings settings) throws UnknownHostException {
        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory(settings.port());
        server.setAddress(InetAddress.getByName("127.0.0.1"));
        server.addErrorPages(new ErrorPage(Pages.ERROR));
        server.addContextCustomizers((context) -> {
            ErrorReportValve bare = new ErrorReportValve();
            bare.setShowReport(false);
            bare.setShowServerInfo(false);
            context.getParent().getPipeline().addValve(bare);
        });
        Cookie cookie = server.getSettings().getSession().getCookie();
        // Cookies know no ports: on this machine the gateway's and other providers' come
        // here as well.
        cookie.setName("identity-" + settings.port());
        cookie.setHttpOnly(true);
        cookie.setSameSite(Cookie.SameSite.LAX);
        return server;
    }

    @Bean
    ServletRegistrationBean<Pages> pages(Settings settings) {
        return new ServletRegistrationBean<>(new Pages(settings.baseUrl()), "/");
    }

}
