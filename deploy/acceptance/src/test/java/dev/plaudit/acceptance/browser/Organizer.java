package dev.plaudit.acceptance.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody who reports what was achieved.
 */
record Organizer(Person person) {

    private static final String FIND = "A person or community with a record here";

    Organizer isToldWhatIsHereAlready() {
        pastes(Story.KNOWN_LINK);
        this.person.awaitText("This may be here already");
        assertThat(this.person.find(AriaRole.LINK, Story.KNOWN_TITLE)).isVisible();
        this.person.keep("story-organizer-duplicate");
        return this;
    }

    Organizer pastesALink(Story story) {
        pastes(story.link());
        assertThat(this.person.labelled("Kind").locator("option:checked")).hasText("Video");
        assertThat(this.person.labelled("Address").first()).hasValue(story.link());
        assertThat(this.person.page().getByText("This may be here already")).hasCount(0);
        this.person.keep("story-organizer-pasted");
        return this;
    }

    Organizer fillsIn(Story story) {
        this.person.choose("Kind", "Talk");
        if (!this.person.device().scripts()) {
            this.person.push("Show its fields");
        }
        this.person.choose("Format", "Keynote");
        this.person.fill("Title", story.title());
        this.person.fill("Summary", Story.SUMMARY);
        this.person.fill("Date", Story.DATE);
        this.person.choose("Language", "English");
        this.person.fill(this.person.labelled("What it is").first(), "Recording");
        names("Ana Alvarez");
        names("Soonson Kwon");
        this.person.fill("Role (Ana Alvarez)", "speaker");
        // Whose page nobody reads yet has no country that others know.
        this.person.unfold("Topics, places, events");
        this.person.fill("Countries 1", "Singapore");
        this.person.choose("Region", "APAC");
        return this;
    }

    Organizer addsAnImage() {
        this.person.attach("File", Story.PICTURE);
        this.person.fill("What it shows", Story.IMAGE);
        this.person.push("Send the image");
        assertThat(this.person.page().locator("#images-0 img")).isVisible();
        return this;
    }

    Organizer looksHowTheTextComesOut() {
        this.person.fill("Description", "There were **eighty** of us.");
        this.person.push("Preview");
        assertThat(this.person.find(AriaRole.REGION, "Preview").locator("strong")).hasText("eighty");
        return this;
    }

    Organizer findsTheDraftAfterLoadingThePageAnew(Story story) {
        if (this.person.device().scripts()) {
            this.person.awaitText("Saved as a draft.");
        }
        else {
            this.person.push("Save draft");
            this.person.awaitText("The draft is saved.");
        }
        this.person.keep("story-organizer-filled");
        this.person.page().reload();
        assertThat(this.person.labelled("Title")).hasValue(story.title());
        assertThat(this.person.labelled("Description")).hasValue("There were **eighty** of us.");
        assertThat(this.person.labelled("Format").locator("option:checked")).hasText("Keynote");
        assertThat(this.person.page().locator("#images-0-alt")).hasValue(Story.IMAGE);
        return this;
    }

    Organizer handsIn() {
        this.person.push("Submit");
        this.person.awaitText("It was handed in. You are told what is decided.");
        this.person.keep("story-organizer-handed-in");
        return this;
    }

    Organizer seesWhatIsWanted(Story story) {
        this.person.follow("My reports");
        this.person.awaitHeading("My reports");
        Locator wanted = link(this.person.find(AriaRole.REGION, "What is wanted of you"), story.title());
        this.person.awaitInTime(wanted);
        this.person.keep("story-organizer-wanted");
        this.person.click(wanted);
        this.person.awaitText("What is asked for");
        this.person.awaitText(Story.WANTED);
        return this;
    }

    Organizer answers(Story story) {
        this.person.fill("Summary", Story.BETTER_SUMMARY);
        this.person.keep("story-organizer-answers");
        handsIn();
        this.person.click(link(this.person.find(AriaRole.REGION, "All"), story.title()));
        this.person.fill("Write to those who decide", Story.ANSWER);
        this.person.push("Send");
        this.person.awaitText("Your comment was sent.");
        this.person.keep("story-organizer-commented");
        return this;
    }

    Organizer seesThatItIsApproved() {
        this.person.awaitInTime(this.person.find(AriaRole.LINK, "As everybody reads it"));
        this.person.keep("story-organizer-approved");
        return this;
    }

    private void pastes(String link) {
        this.person.follow("Report");
        this.person.fill("Paste a link", link);
        this.person.push("Go on");
        assertThat(this.person.find(AriaRole.GROUP, "Links")).isVisible();
    }

    /** Gives credit to who has a record. */
    private void names(String name) {
        this.person.fill(FIND, name);
        if (this.person.device().scripts()) {
            assertThat(this.person.page().locator("#option-credits-0")).containsText(name);
            this.person.press("ArrowDown", "Enter");
        }
        else {
            this.person.push("Find: " + FIND);
            this.person.push("Add");
        }
        assertThat(this.person.page()
            .locator(".named", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name))).isVisible();
    }

    private static Locator link(Locator within, String name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

}
