package dev.plaudit.local.mailbox;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import dev.plaudit.local.identity.IdentityProvider;
import dev.plaudit.local.identity.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for the mailbox, from a message that is sent to the page that shows it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailboxTests {

    @TempDir
    static Path folder;

    private static IdentityProvider provider;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            int smtpPort = socket.getLocalPort();
            socket.close();
            provider = IdentityProvider
                .start(Settings.onFreePort(folder, "http://localhost:18080").withSmtpPort(smtpPort));
        }
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    @Order(1)
    void anEmptyMailboxSaysSo() throws Exception {
        HttpResponse<String> list = get("/mailbox");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("No e-mail has come yet");
        assertThat(list.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(get("/mailbox/1").statusCode()).isEqualTo(404);
        assertThat(get("/mailbox/1/html").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void aMessageIsListedAndShownInBothForms() throws Exception {
        send("Ana Álvarez", "Tensors wait", "Go to https://plaudit.example/review?a=1&b=2 now", "<p>Go <b>now</b></p>");
        String list = get("/mailbox").body();
        assertThat(list).contains("Tensors wait", "Ana Álvarez &lt;ana@example.org&gt;");
        String path = list.replaceAll("(?s).*?href=\"(/mailbox/\\d+)\".*", "$1");
        HttpResponse<String> page = get(path);
        assertThat(page.body()).contains("<title>Tensors wait</title>",
                "<a rel=\"noreferrer\" href=\"https://plaudit.example/review?a=1&amp;b=2\">",
                "<iframe sandbox title=\"The message as HTML\" src=\"%s/html\">".formatted(path));
        assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'", "frame-src 'self'",
                "frame-ancestors 'none'");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        HttpResponse<String> html = get(path + "/html");
        assertThat(html.body().strip()).isEqualTo("<p>Go <b>now</b></p>");
        assertThat(header(html, "Content-Security-Policy")).startsWith("sandbox; default-src 'none'")
            .contains("frame-ancestors 'self'")
            .doesNotContain("script-src", "allow-");
        assertThat(header(html, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
    }

    @Test
    @Order(3)
    void hostileMessagesAreText() throws Exception {
        String evil = "<script>alert(1)</script>{content}\"><img src=x onerror=alert(1)>";
        send(evil, evil, evil + " https://x.example/\"onmouseover=alert(1) javascript:alert(1)", evil);
        String list = get("/mailbox").body();
        String path = list.replaceAll("(?s).*?href=\"(/mailbox/\\d+)\".*", "$1");
        String page = get(path).body();
        for (String html : new String[] { list, page }) {
            assertThat(html).doesNotContain("<script", "<img", "onmouseover=alert(1) javascript:alert(1)\"")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        }
        assertThat(page).contains("<a rel=\"noreferrer\" href=\"https://x.example/\">")
            .doesNotContain("href=\"javascript:");
        // As it came, where it can do nothing.
        assertThat(header(get(path + "/html"), "Content-Security-Policy")).startsWith("sandbox;");
    }

    @Test
    @Order(4)
    void onlyTheNewestAreKept() throws Exception {
        for (int number = 1; number <= Mailbox.MOST + 5; number++) {
            send("Bo", "Number %d.".formatted(number), "x", "x");
        }
        String list = get("/mailbox").body();
        assertThat(list.split("<li>", -1)).hasSize(Mailbox.MOST + 1);
        assertThat(list).contains("Number %d.".formatted(Mailbox.MOST + 5), "Number 6.").doesNotContain("Number 5.");
    }

    @Test
    @Order(5)
    void whoComesByAnotherNameSeesNothing() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", URI.create(provider.issuer()).getPort())) {
            socket.getOutputStream()
                .write("GET /mailbox HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 404").doesNotContain("Number");
        }
    }

    private static void send(String name, String subject, String text, String html) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(provider.settings().smtpPort()));
        settings.setProperty("mail.smtp.localhost", "localhost");
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("plaudit@localhost");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("ana@example.org", name, "UTF-8"));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart marked = new MimeBodyPart();
        marked.setText(html, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, marked));
        Transport.send(message);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + URI.create(provider.issuer()).getPort() + path);
        return this.http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

}
