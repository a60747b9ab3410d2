package dev.plaudit.platform.lists;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Sends bodies that are ready.
 */
final class ReadyConverter extends AbstractHttpMessageConverter<Ready<?>> {

    ReadyConverter() {
        super(MediaType.ALL);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Ready.class;
    }

    @Override
    protected Ready<?> readInternal(Class<? extends Ready<?>> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Ready bodies are only sent", message);
    }

    @Override
    protected Long getContentLength(Ready<?> body, @Nullable MediaType type) {
        return (long) body.bytes().length;
    }

    @Override
    protected void writeInternal(Ready<?> body, HttpOutputMessage message) throws IOException {
        message.getBody().write(body.bytes());
    }

}
