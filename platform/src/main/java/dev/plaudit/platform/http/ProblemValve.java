package dev.plaudit.platform.http;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

import dev.plaudit.platform.problems.Problem;

/**
 * Tomcat's last word on a request that never reached the application, such as one with
 * {@code %00} in its address: a problem with the security headers instead of a page that
 * names the server.
 */
class ProblemValve extends ErrorReportValve {

    private final SecurityHeaders headers;

    ProblemValve(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int code = response.getStatus();
        if (code < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpStatus known = HttpStatus.resolve(code);
        HttpStatus status = (known != null) ? known : HttpStatus.INTERNAL_SERVER_ERROR;
        String detail = status.is5xxServerError() ? "Something went wrong on our side"
                : "The request cannot be understood";
        this.headers.each(response::setHeader);
        try {
            response.setContentType(Problem.MEDIA_TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(Problem.json(status, detail, path(request)));
                response.finishResponse();
            }
        }
        catch (IOException ex) {
            // The client is gone; there is nobody left to tell.
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, ex);
        }
    }

    /**
     * The path as far as Tomcat could read it; it throws where it could not.
     */
    private static String path(Request request) {
        String path = request.getRequestURI();
        return (path != null) ? path : "";
    }

}
