package dev.plaudit.gateway.login;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Calls to providers, who may be slow, broken or hostile: each ends in time, whatever
 * drips, takes so much memory and no more, and goes where it was sent and no further.
 */
@Component
class ProviderCalls {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    /** Of a call as a whole, the body included. */
    private static final Duration DEADLINE = Duration.ofSeconds(4);

    private static final int LARGEST = 512 * 1024;

    private final JdkClientHttpRequestFactory connections;

    ProviderCalls() {
        HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
        this.connections = new JdkClientHttpRequestFactory(client);
        this.connections.setReadTimeout(DEADLINE);
        // Compressed, an answer could be larger than what is counted.
        this.connections.enableCompression(false);
    }

    /**
     * A client that keeps these bounds.
     * @return a new one, to be given converters
     */
    RestTemplate client() {
        RestTemplate client = new RestTemplate(this.connections);
        client.getInterceptors().add(ProviderCalls::bounded);
        return client;
    }

    private static ClientHttpResponse bounded(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        try (ClientHttpResponse response = execution.execute(request, body)) {
            byte[] answer = response.getBody().readNBytes(LARGEST + 1);
            if (answer.length > LARGEST) {
                throw new IOException("A provider's answer is larger than " + LARGEST + " bytes");
            }
            return new Answer(response.getStatusCode(), response.getStatusText(), response.getHeaders(), answer);
        }
    }

    /**
     * An answer that is here as a whole.
     *
     * @param getStatusCode the status
     * @param getStatusText the reason phrase
     * @param getHeaders the headers
     * @param bytes the body
     */
    private record Answer(HttpStatusCode getStatusCode, String getStatusText, HttpHeaders getHeaders,
            byte[] bytes) implements ClientHttpResponse {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(this.bytes);
        }

        @Override
        public void close() {
            // There is nothing left to close.
        }

    }

}
