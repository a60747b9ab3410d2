package dev.plaudit.acceptance.browser;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody who composes digests.
 */
record Curator(Person person) {

    Curator beginsADigest(Story story) {
        this.person.follow("Curate");
        this.person.fill("Title", story.digest());
        this.person.fill("Period", Story.PERIOD);
        this.person.fill("Address", story.slug());
        this.person.push("Begin the digest");
        this.person.awaitHeading(story.digest());
        this.person.fill("Title", "Talks");
        this.person.push("Add the section");
        this.person.awaitText("The sections are changed.");
        return this;
    }

    Curator takesTheProposal(Story story) {
        this.person.unfold("Fill it with what is offered");
        this.person.push("Compose");
        this.person.awaitText("Composed.");
        assertThat(this.person.page().locator("#section-apac")).containsText(story.title());
        // By regions it is offered; talks are what this digest is to be about.
        this.person.page().onceDialog(Dialog::accept);
        this.person.push("Remove APAC");
        assertThat(this.person.find(AriaRole.REGION, "Proposals")).containsText(story.title());
        this.person.keep("story-curator-proposal");
        this.person.push("Put in " + story.title());
        this.person.awaitText(story.title() + " is now 1 of 1 in Talks.");
        this.person.keep("story-curator-composed");
        return this;
    }

    Curator publishes() {
        this.person.follow("Check and publish");
        this.person.awaitHeading("Checklist");
        assertThat(this.person.page().getByText("Images that say nothing")).hasCount(0);
        this.person.push("Look at the links");
        this.person.awaitText("1 of 1 links were looked at.");
        this.person.keep("story-curator-checklist");
        this.person.push("Publish");
        this.person.awaitText("The digest is published.");
        this.person.keep("story-curator-published");
        this.person.follow("Read it");
        assertThat(this.person.find(AriaRole.IMG, Story.IMAGE)).isVisible();
        this.person.awaitText("Ana Alvarez");
        return this;
    }

}
