package dev.plaudit.acceptance.browser;

import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody who only reads, and never signs in.
 */
record Reader(Person person) {

    Reader looksAround() {
        this.person.open("/");
        this.person.awaitHeading("What developer communities achieve");
        this.person.follow("Digests");
        this.person.follow(Story.KNOWN_DIGEST);
        this.person.awaitHeading(Story.KNOWN_DIGEST);
        this.person.awaitHeading("APAC");
        finds(Story.KNOWN_TITLE);
        return this;
    }

    Reader readsInTheDigest(Story story) {
        this.person.follow("Digests");
        this.person.awaitHeading("Digests");
        this.person.awaitInTime(this.person.find(AriaRole.LINK, story.digest()));
        this.person.follow(story.digest());
        this.person.awaitHeading(story.digest());
        this.person.awaitHeading("Talks");
        this.person.awaitHeading(story.title());
        this.person.awaitText(Story.BETTER_SUMMARY);
        assertThat(this.person.find(AriaRole.IMG, Story.IMAGE)).isVisible();
        this.person.keep("story-reader-digest");
        return this;
    }

    Reader readsTheAchievement(Story story) {
        finds(story.title());
        assertThat(this.person.find(AriaRole.IMG, Story.IMAGE)).isVisible();
        assertThat(this.person.page().locator("main strong")).hasText("eighty");
        assertThat(this.person.find(AriaRole.LIST, "Who did it")).containsText("Ana Alvarez");
        this.person.awaitInTime(this.person.find(AriaRole.LINK, story.digest()));
        this.person.keep("story-reader-achievement");
        return this;
    }

    private void finds(String title) {
        this.person.fill("Search", title);
        this.person.push("Find");
        this.person.click(this.person.page()
            .getByRole(AriaRole.MAIN)
            .getByRole(AriaRole.LINK,
                    new com.microsoft.playwright.Locator.GetByRoleOptions().setName(title).setExact(true)));
        this.person.awaitHeading(title);
    }

}
