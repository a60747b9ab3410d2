package dev.plaudit.acceptance.browser;

import java.nio.file.Path;
import java.util.UUID;

/**
 * What a report tells, from the pasted link to the published digest.
 *
 * @param title of the report, found nowhere else
 * @param link to the recording, which nobody has reported
 * @param digest the title of the digest that tells of it
 * @param slug the address of that digest
 */
record Story(String title, String link, String digest, String slug) {

    static final String SUMMARY = "An evening about speech models.";

    static final String BETTER_SUMMARY = "An evening about speech models, with 80 people.";

    static final String WANTED = "Please say how many people came.";

    static final String ANSWER = "It is in the summary now.";

    static final String IMAGE = "The audience, seen from the stage";

    /** Of the time in which nothing else is reported. */
    static final String DATE = "2019-05-18";

    static final String PERIOD = "2019-Q2";

    /** An image that the build has anyway. */
    static final Path PICTURE = Path.of("../../gateway/src/main/resources/static/icon-512.png");

    /** Of an achievement of the sample. */
    static final String KNOWN_LINK = "https://youtu.be/kO0XdAsY5YA";

    static final String KNOWN_TITLE = "Video: Self-Attention Explained";

    static final String KNOWN_DIGEST = "Machine Learning Communities: Q3 '21 highlights and achievements";

    /** Another one each time. */
    static Story some() {
        String word = UUID.randomUUID().toString().replace("-", "").substring(0, 11);
        return new Story("Speech night " + word, "https://www.youtube.com/watch?v=" + word, "Spring " + word,
                "spring-" + word);
    }

}
