package dev.plaudit.gateway.routes;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

import dev.plaudit.gateway.identity.Callers;
import dev.plaudit.gateway.services.Service;
import dev.plaudit.gateway.services.ServiceAnswer;
import dev.plaudit.gateway.services.ServiceCalls;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.gateway.services.ServiceRequest;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.problems.Problem;
import dev.plaudit.platform.problems.UnauthenticatedException;

/**
 * How Spring Cloud Gateway reaches a service here: with the address exactly as sent, on
 * any of its instances, in bounded time. The gateway's own exchange writes the query
 * anew, waits for ever, and leaks a connection where it answers 304 by itself.
 */
@Component
class ServiceExchange implements ProxyExchange {

    private static final Logger log = LoggerFactory.getLogger(ServiceExchange.class);

    private final ServiceCalls calls;

    private final Callers callers;

    private final Bodies bodies;

    ServiceExchange(ServiceCalls calls, Callers callers, Bodies bodies) {
        this.calls = calls;
        this.callers = callers;
        this.bodies = bodies;
    }

    @Override
    public ServerResponse exchange(Request request) {
        URI route = Objects.requireNonNull(request.getUri(), "No route");
        Service service = Service.of(Objects.requireNonNull(route.getHost(), "No service"));
        try {
            return Route.isWrite(request.getMethod()) ? write(service, request) : read(service, request);
        }
        catch (RefusedBodyException ex) {
            return problem(request, ex.status(), ex.detail());
        }
        catch (ServiceFailedException ex) {
            log.warn("{} gave no answer, the client gets {}: {}", service.id(), ex.status().value(),
                    String.valueOf(ex.getCause()));
            return problem(request, ex.status(), ex.getMessage());
        }
    }

    /**
     * Whoever cannot be found out is nobody, so that what is public can be read while
     * people-service is down. Where nobody is let in, it is not the client's fault.
     */
    private ServerResponse read(Service service, Request request) throws ServiceFailedException {
        Caller caller = new Caller.Anonymous();
        ServiceFailedException unknown = null;
        try {
            caller = this.callers.of(client(request));
        }
        catch (ServiceFailedException ex) {
            if (service == Service.PEOPLE && ex.status() == HttpStatus.GATEWAY_TIMEOUT) {
                // It has been waited for once, which is all the time there is.
                throw ex;
            }
            unknown = ex;
        }
        ServiceAnswer answer = ask(service, caller, request, null);
        if (unknown != null && answer.status() == HttpStatus.UNAUTHORIZED.value()) {
            answer.close();
            throw unknown;
        }
        return tell(service, request, answer);
    }

    private ServerResponse write(Service service, Request request) throws ServiceFailedException, RefusedBodyException {
        boolean open = Route.isOpenToAll(request.getMethod(), client(request).getServletPath());
        if (!open && this.callers.of(client(request)) instanceof Caller.Anonymous) {
            // Before its body is read, which would cost us something.
            return problem(request, HttpStatus.UNAUTHORIZED, new UnauthenticatedException().detail());
        }
        try (Bodies.Body body = this.bodies.read(client(request))) {
            // Asked again, since a body may take longer than an account is known for.
            Caller caller = this.callers.of(client(request));
            return tell(service, request, ask(service, caller, request, body.content()));
        }
    }

    private ServiceAnswer ask(Service service, Caller caller, Request request, byte @Nullable [] body)
            throws ServiceFailedException {
        return this.calls.ask(service, caller,
                new ServiceRequest(request.getMethod(), target(client(request)), request.getHeaders(), body));
    }

    private static ServerResponse tell(Service service, Request request, ServiceAnswer answer) {
        if (isPageOfAnError(answer)) {
            answer.close();
            log.warn("{} answered {} without a problem document", service.id(), answer.status());
            return problem(request, HttpStatus.BAD_GATEWAY, "This part of Plaudit failed");
        }
        return passOn(request, answer);
    }

    private static HttpServletRequest client(Request request) {
        return request.getServerRequest().servletRequest();
    }

    private static String target(HttpServletRequest request) {
        String query = request.getQueryString();
        return (query != null) ? request.getRequestURI() + "?" + query : request.getRequestURI();
    }

    /** A container's own error page may show what happened inside. */
    private static boolean isPageOfAnError(ServiceAnswer answer) {
        String type = answer.headers().getFirst(HttpHeaders.CONTENT_TYPE);
        return answer.status() >= 500 && (type == null || !type.startsWith(Problem.MEDIA_TYPE));
    }

    private static ServerResponse passOn(Request request, ServiceAnswer answer) {
        PassedAnswer passed = new PassedAnswer(answer);
        try {
            Response response = new Heading(HttpStatusCode.valueOf(answer.status()), answer.headers());
            request.getResponseConsumers().forEach((consumer) -> consumer.accept(response, passed));
            return passed;
        }
        catch (RuntimeException ex) {
            answer.close();
            throw ex;
        }
    }

    private static ServerResponse problem(Request request, HttpStatus status, String detail) {
        String path = client(request).getRequestURI();
        ServerResponse.BodyBuilder answer = ServerResponse.status(status)
            .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.body(Problem.json(status, detail, path).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What the gateway's header filters look at.
     *
     * @param getStatusCode the status
     * @param getHeaders all headers of the service
     */
    private record Heading(HttpStatusCode getStatusCode, HttpHeaders getHeaders) implements Response {
    }

}
