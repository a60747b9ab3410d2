package dev.plaudit.highlights.fetching;

import java.io.IOException;
import java.util.Map;

import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;

import dev.plaudit.highlights.fetching.Posted.Answered;
import dev.plaudit.highlights.fetching.Posted.Unreachable;
import dev.plaudit.highlights.links.HttpAddress;

/**
 * One post. The connection is cut when the head of the answer is there.
 */
final class Posting implements Attempts.Attempting<Posted> {

    private final HttpClient http;

    private final HttpPost request;

    Posting(HttpClient http, HttpAddress address, Map<String, String> headers, byte[] json) {
        this.http = http;
        this.request = new HttpPost(address.request());
        headers.forEach(this.request::setHeader);
        this.request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON.withCharset((String) null)));
    }

    @Override
    public Posted call() {
        try {
            ClassicHttpResponse answer = this.http.executeOpen(null, this.request, null);
            try {
                return new Answered(answer.getCode());
            }
            finally {
                // Closing alone would read the rest of the body first.
                this.request.cancel();
                Closer.closeQuietly(answer);
            }
        }
        catch (IOException ex) {
            return new Unreachable();
        }
    }

    @Override
    public void stop() {
        this.request.cancel();
    }

}
