package dev.plaudit.acceptance.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody who decides what is reported.
 */
record Manager(Person person) {

    Manager asksForChanges(Story story) {
        finds(story);
        this.person.awaitText(Story.SUMMARY);
        this.person.fill("In own words", Story.WANTED);
        this.person.keep("story-manager-asks");
        decides("Ask for changes");
        this.person.awaitText("Changes were asked for.");
        this.person.keep("story-manager-asked");
        return this;
    }

    Manager seesWhatChangedAndApproves(Story story) {
        finds(story);
        this.person.awaitHeading("What changed since changes were asked for");
        assertThat(this.person.page().locator(".changes ins")).hasText("models, with 80 people.");
        assertThat(this.person.find(AriaRole.IMG, Story.IMAGE)).isVisible();
        this.person.awaitText(Story.ANSWER);
        this.person.keep("story-manager-sees-changes");
        decides("Approve");
        this.person.awaitText("Approved.");
        return this;
    }

    private void finds(Story story) {
        this.person.follow("Review");
        Locator filter = this.person.find(AriaRole.SEARCH, "Filter");
        this.person.fill(filter.getByLabel("Search"), story.title());
        this.person.push("Filter");
        this.person.awaitHeading("1 submission waits");
        this.person.follow(story.title());
        this.person.awaitHeading(story.title());
    }

    private void decides(String decision) {
        this.person.click(this.person.page()
            .locator("#decide")
            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(decision).setExact(true)));
    }

}
