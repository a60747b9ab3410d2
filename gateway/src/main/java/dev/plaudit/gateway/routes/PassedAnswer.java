package dev.plaudit.gateway.routes;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.DisconnectedClientHelper;

import dev.plaudit.gateway.services.ServiceAnswer;

/**
 * A service's answer on its way to the client, streamed and without cookies.
 */
class PassedAnswer implements ServerResponse {

    private static final Logger log = LoggerFactory.getLogger(PassedAnswer.class);

    private final ServiceAnswer answer;

    private final HttpHeaders headers = new HttpHeaders();

    PassedAnswer(ServiceAnswer answer) {
        this.answer = answer;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(this.answer.status());
    }

    @Override
    public HttpHeaders headers() {
        return this.headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context) {
        try (ServiceAnswer open = this.answer) {
            response.setStatus(open.status());
            this.headers.forEach((name, values) -> write(response, name, values));
            if (!HttpMethod.HEAD.matches(request.getMethod())) {
                if (open.isComplete() && open.length() > 0) {
                    response.setContentLength(open.length());
                }
                open.copyTo(response.getOutputStream());
            }
        }
        catch (IOException ex) {
            CutOffFilter.cutOff(request);
            if (!DisconnectedClientHelper.isClientDisconnectedException(ex)) {
                log.warn("An answer broke half-way: {}", ex.toString());
            }
        }
        return null;
    }

    /** Sets before it adds: a filter may have said something of this name already. */
    private static void write(HttpServletResponse response, String name, List<String> values) {
        for (int index = 0; index < values.size(); index++) {
            if (index == 0 && !name.equalsIgnoreCase(HttpHeaders.VARY)) {
                response.setHeader(name, values.get(index));
            }
            else {
                response.addHeader(name, values.get(index));
            }
        }
    }

}
