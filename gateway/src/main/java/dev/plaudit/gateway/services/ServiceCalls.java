package dev.plaudit.gateway.services;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import dev.plaudit.gateway.GatewayProperties;
import dev.plaudit.platform.identity.Caller;

/**
 * Calls the services. Every call says who calls, has an end in time, every service a
 * number of calls at once, and every failure one of three answers.
 */
@Component
public class ServiceCalls implements AutoCloseable {

    /**
     * Who calls when the gateway asks for itself.
     */
    public static final Caller GATEWAY = new Caller.Peer("gateway");

    private final GatewayProperties.Calls bounds;

    private final CallTokens tokens;

    private final Map<Service, Line> lines = new EnumMap<>(Service.class);

    private final ScheduledThreadPoolExecutor clock;

    ServiceCalls(GatewayProperties properties, CallTokens tokens) {
        this.tokens = tokens;
        this.bounds = properties.calls();
        for (Service service : Service.values()) {
            this.lines.put(service,
                    new Line(new Instances(service.instances(properties)), HttpClients.of(this.bounds)));
        }
        this.clock = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("deadlines").factory());
        // Nearly every call ends in time; its entry must not stay until then.
        this.clock.setRemoveOnCancelPolicy(true);
    }

    /**
     * Asks a service, on its next instance that accepts a connection. A write that may
     * have arrived is never sent again: only what could not be sent at all goes to the
     * next instance.
     * @param service whom
     * @param caller on whose behalf
     * @param request what
     * @return the answer, whatever its status, to be closed
     * @throws ServiceFailedException if there is none to use
     */
    public ServiceAnswer ask(Service service, Caller caller, ServiceRequest request) throws ServiceFailedException {
        Line line = this.lines.get(service);
        if (line == null) {
            throw new IllegalStateException("No line to " + service);
        }
        String authorization = this.tokens.authorization(caller, service);
        Deadline deadline = new Deadline(this.clock,
                Objects.requireNonNullElse(request.patience(), this.bounds.deadline()));
        IOException failure = null;
        for (HttpHost instance : line.instances().inTurn()) {
            if (deadline.hasPassed()) {
                break;
            }
            try {
                return ask(line.client(), instance, request(request, authorization), deadline);
            }
            catch (IOException ex) {
                failure = ex;
                if (!(isNoConnection(ex) || (request.isRepeatable() && isLostConnection(ex)))) {
                    break;
                }
            }
        }
        throw meaning(failure, deadline);
    }

    private ServiceAnswer ask(CloseableHttpClient client, HttpHost instance, HttpUriRequestBase request,
            Deadline deadline) throws IOException {
        ScheduledFuture<?> watch = deadline.watch(request);
        ClassicHttpResponse response = null;
        try {
            response = client.executeOpen(instance, request, null);
            ServiceAnswer answer = new ServiceAnswer(request, response,
                    Math.toIntExact(this.bounds.heldBack().toBytes()), this.bounds.deadline());
            response = null;
            return answer;
        }
        catch (IllegalStateException ex) {
            // A connection that the deadline takes away while it is being taken.
            if (request.isCancelled()) {
                throw new IOException("The request ended while it took a connection", ex);
            }
            throw ex;
        }
        finally {
            watch.cancel(false);
            if (response != null) {
                request.abort();
                response.close();
            }
        }
    }

    private static HttpUriRequestBase request(ServiceRequest asked, String authorization) {
        HttpUriRequestBase request = new HttpUriRequestBase(asked.method().name(), URI.create(asked.target()));
        // Said again as text, so that no parser in between changes it.
        request.setPath(asked.target());
        asked.headers().forEach((name, values) -> values.forEach((value) -> request.addHeader(name, value)));
        request.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        if (asked.body() != null) {
            request.setEntity(new ByteArrayEntity(asked.body(), null));
        }
        return request;
    }

    /** Nothing has been sent. */
    private static boolean isNoConnection(IOException failure) {
        return failure instanceof ConnectException || failure instanceof NoRouteToHostException
                || failure instanceof ConnectTimeoutException || failure instanceof UnknownHostException;
    }

    private static boolean isLostConnection(IOException failure) {
        return isNoConnection(failure) || failure instanceof SocketException
                || failure instanceof NoHttpResponseException;
    }

    private static ServiceFailedException meaning(@Nullable IOException failure, Deadline deadline) {
        if (failure instanceof ConnectionRequestTimeoutException) {
            return ServiceFailedException.busy(failure);
        }
        // First, because a connection that the deadline closes looks like a lost one.
        if (failure == null || deadline.hasPassed()) {
            return ServiceFailedException.late(failure);
        }
        if (isLostConnection(failure)) {
            return ServiceFailedException.down(failure);
        }
        if (failure instanceof SocketTimeoutException) {
            return ServiceFailedException.late(failure);
        }
        return ServiceFailedException.broken(failure);
    }

    @Override
    public void close() {
        this.clock.shutdownNow();
        this.lines.values().forEach((line) -> line.client().close(CloseMode.GRACEFUL));
    }

    private record Line(Instances instances, CloseableHttpClient client) {
    }

}
