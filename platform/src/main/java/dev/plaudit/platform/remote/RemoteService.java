package dev.plaudit.platform.remote;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import dev.plaudit.platform.identity.OwnToken;

/**
 * Another service, asked for this one. Its instances are tried one after the other until
 * one answers, each within seconds.
 */
public final class RemoteService {

    private static final Duration CONNECT = Duration.ofSeconds(1);

    private static final Duration READ = Duration.ofSeconds(4);

    private final List<URI> instances;

    private final @Nullable OwnToken token;

    private final RestClient http;

    /**
     * Names the service.
     * @param instances of it, the first that answers is asked
     * @param token says who asks; without, it is asked as anybody may
     */
    public RemoteService(List<URI> instances, @Nullable OwnToken token) {
        this.instances = List.copyOf(instances);
        this.token = token;
        // HTTP/1.1, since the client would otherwise ask for an upgrade with each
        // connection.
        HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(READ);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /**
     * Reads something.
     * @param <A> what it is read as
     * @param address makes the whole address from that of an instance
     * @param reader reads the answer, whatever its status, or refuses it
     * @return what was read
     * @throws RestClientException when no instance gives an answer that can be read
     */
    public <A> A get(UnaryOperator<URI> address, Reader<A> reader) {
        return ask(HttpMethod.GET, address, null, reader);
    }

    /**
     * Hands something over. It may arrive more than once.
     * @param <A> what the answer is read as
     * @param path where to
     * @param body sent as JSON
     * @param reader reads the answer, whatever its status, or refuses it
     * @return what was read
     * @throws RestClientException when no instance gives an answer that can be read
     */
    public <A> A post(String path, Object body, Reader<A> reader) {
        return ask(HttpMethod.POST, (instance) -> instance.resolve(path), body, reader);
    }

    /**
     * Makes something so. It may arrive more than once.
     * @param <A> what the answer is read as
     * @param path what
     * @param body how it is to be, sent as JSON
     * @param reader reads the answer, whatever its status, or refuses it
     * @return what was read
     * @throws RestClientException when no instance gives an answer that can be read
     */
    public <A> A put(String path, Object body, Reader<A> reader) {
        return ask(HttpMethod.PUT, (instance) -> instance.resolve(path), body, reader);
    }

    private <A> A ask(HttpMethod method, UnaryOperator<URI> address, @Nullable Object body, Reader<A> reader) {
        RestClientException failure = new RestClientException("No instance is known");
        for (URI instance : this.instances) {
            try {
                RestClient.RequestBodySpec request = this.http.method(method)
                    .uri(address.apply(instance))
                    .accept(MediaType.APPLICATION_JSON);
                if (this.token != null) {
                    String text = this.token.text();
                    request.headers((headers) -> headers.setBearerAuth(text));
                }
                if (body != null) {
                    request.contentType(MediaType.APPLICATION_JSON).body(body);
                }
                return request.exchangeForRequiredValue((asked, response) -> reader.read(response));
            }
            catch (RestClientException ex) {
                failure = ex;
            }
        }
        throw failure;
    }

    /**
     * Reads an answer without trusting it.
     *
     * @param <A> what it is read as
     */
    @FunctionalInterface
    public interface Reader<A> {

        /**
         * Reads it.
         * @param response any answer
         * @return what was read
         * @throws RestClientException if it is not what was asked for
         */
        A read(ClientHttpResponse response) throws IOException;

    }

}
