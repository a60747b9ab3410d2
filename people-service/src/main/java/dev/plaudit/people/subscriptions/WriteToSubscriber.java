package dev.plaudit.people.subscriptions;

import java.net.IDN;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import dev.plaudit.people.mail.Letter;
import dev.plaudit.people.mail.LetterPage;
import dev.plaudit.platform.bulletins.PublishedDigest;
import dev.plaudit.platform.vocabularies.Term;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * Writes to subscribers: that something is to be confirmed, and digests.
 */
@Component
class WriteToSubscriber {

    private final String baseUrl;

    private final SubscriptionTokens tokens;

    private final Vocabulary programVocabulary;

    private final SubscriptionSettings settings;

    WriteToSubscriber(@Value("${plaudit.base-url:http://localhost:8080}") String baseUrl, SubscriptionTokens tokens,
            Vocabulary programVocabulary, SubscriptionSettings settings) {
        this.baseUrl = baseUrl.replaceFirst("/+$", "");
        this.tokens = tokens;
        this.programVocabulary = programVocabulary;
        this.settings = settings;
    }

    /**
     * Asks to confirm. The letter quotes nothing that whoever asked could have written.
     * @param subscriber who was asked for
     * @param address theirs
     * @param asked what was asked for
     * @param token confirms it
     */
    Letter confirmation(Subscriber subscriber, String address, Asked asked, String token) {
        Subscription wanted = asked.subscription();
        Texts texts = Texts.in(wanted.language());
        String what = program(wanted.program(), texts);
        String title = texts.say("asked.title", what);
        String body = texts.say("asked.text", what, this.baseUrl, this.settings.valid().toHours());
        String confirm = this.baseUrl + "/subscriptions/confirm?token=" + token;
        String end = end(subscriber, wanted.program());
        // The mark before a signature (RFC 3676, section 4.3).
        String text = "%s\n\n%s: %s\n\n-- \n%s\n%s: %s\n".formatted(body, texts.say("asked.open"), confirm,
                texts.say("asked.why"), texts.say("asked.stop"), end);
        String html = LetterPage.titled(texts.language(), title)
            .paragraph(body)
            .link(confirm, texts.say("asked.open"))
            .foot(texts.say("asked.why"))
            .footLink(end, texts.say("asked.stop"))
            .html();
        String id = SubscriptionTokens.hash(subscriber.id() + '\n' + asked.at()).substring(0, 32);
        return new Letter(id, address, null, title, text, html, "confirmations.subscriptions", end);
    }

    /**
     * Writes a digest, with how to get no more of them below it.
     * @param subscriber who gets it
     * @param address theirs
     * @param digest what they get
     */
    Letter digest(Subscriber subscriber, String address, PublishedDigest digest) {
        Texts texts = Texts.in(digest.language());
        String why = texts.say("digest.why", program(digest.program(), texts), this.baseUrl);
        String end = end(subscriber, digest.program());
        String text = "%s\n\n-- \n%s\n%s: %s\n".formatted(digest.text().stripTrailing(), why, texts.say("digest.stop"),
                end);
        String html = LetterPage.of(digest.html()).foot(why).footLink(end, texts.say("digest.stop")).html();
        String id = SubscriptionTokens.hash(subscriber.id() + '\n' + digest.id()).substring(0, 32);
        return new Letter(id, address, null, digest.title(), text, html, list(digest.program()), end);
    }

    private String end(Subscriber subscriber, @Nullable String program) {
        return this.baseUrl + "/subscriptions/end/" + this.tokens.ending(subscriber.id(), program);
    }

    private String program(@Nullable String program, Texts texts) {
        return (program == null) ? texts.say("all")
                : this.programVocabulary.find(program).map(Term::name).orElse(program);
    }

    /**
     * The name of a list is ASCII, as that of a host.
     */
    private static String list(@Nullable String program) {
        try {
            return (program == null) ? "digests" : IDN.toASCII(program.toLowerCase(Locale.ROOT)) + ".digests";
        }
        catch (IllegalArgumentException ex) {
            return "digests";
        }
    }

}
