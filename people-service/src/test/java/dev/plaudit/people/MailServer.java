package dev.plaudit.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import static org.awaitility.Awaitility.await;

/**
 * A mail server of this test run, which services under test send by.
 */
public class MailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final GreenMail SERVER = started();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource("mail server", Map.of("plaudit.smtp-url", url())));
    }

    static String url() {
        return "smtp://127.0.0.1:" + port();
    }

    static int port() {
        return SERVER.getSmtp().getPort();
    }

    /**
     * All that came for an address.
     */
    static List<Mail> to(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
            .map(Mail::new)
            .filter((mail) -> mail.to().getAddress().equals(address))
            .toList();
    }

    static Mail awaitOne(String address) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !to(address).isEmpty());
        return to(address).get(0);
    }

    private static GreenMail started() {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        return server;
    }

    /**
     * A message as it came.
     *
     * @param message the message
     */
    record Mail(MimeMessage message) {

        InternetAddress to() {
            return (InternetAddress) call(() -> this.message.getRecipients(Message.RecipientType.TO)[0]);
        }

        String subject() {
            return call(this.message::getSubject);
        }

        String header(String name) {
            return String.valueOf(call(() -> this.message.getHeader(name, null)));
        }

        String text() {
            return content(0, "text/plain");
        }

        String html() {
            return content(1, "text/html");
        }

        /**
         * The link that stops more of its kind.
         */
        String unsubscribeToken() {
            String link = header("List-Unsubscribe").replaceAll("[<>]", "");
            return link.substring(link.lastIndexOf('/') + 1);
        }

        /**
         * The token of the link that confirms a subscription.
         */
        String confirmToken() {
            return text().replaceFirst("(?s).*/subscriptions/confirm\\?token=([\\w-]+).*", "$1");
        }

        private String content(int at, String type) {
            return call(() -> {
                MimeMultipart parts = (MimeMultipart) this.message.getContent();
                BodyPart part = parts.getBodyPart(at);
                if (!parts.getContentType().startsWith("multipart/alternative") || parts.getCount() != 2
                        || !part.isMimeType(type)) {
                    throw new MessagingException("Not %s: %s".formatted(type, parts.getContentType()));
                }
                return (String) part.getContent();
            });
        }

        private static <T> T call(Read<T> read) {
            try {
                return read.read();
            }
            catch (MessagingException ex) {
                throw new IllegalStateException(ex);
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }

        private interface Read<T> {

            T read() throws MessagingException, IOException;

        }

    }

}
