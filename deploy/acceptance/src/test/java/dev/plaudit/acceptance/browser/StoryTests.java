package dev.plaudit.acceptance.browser;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What the pages are for, from the pasted link to the published digest; the same story by
 * whatever the pages are worked with.
 */
@BrowserTest
class StoryTests {

    static Stream<Arguments> devices() {
        return Stream.of(arguments("with a mouse", Device.DESKTOP),
                arguments("on a phone without scripts", Device.PHONE.withoutScripts()),
                arguments("with the keyboard alone", Device.DESKTOP.withoutMouse()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("devices")
    void whatAnOrganizerReportsIsToldInADigest(String how, Device device, People people) {
        Story story = Story.some();
        Reader reader = new Reader(people.anonymous(device));
        Organizer ana = new Organizer(people.fromHome("ana", device));
        Manager mia = new Manager(people.fromHome("mia", device));
        Curator cal = new Curator(people.fromHome("cal", device));

        ana.isToldWhatIsHereAlready()
            .pastesALink(story)
            .fillsIn(story)
            .addsAnImage()
            .looksHowTheTextComesOut()
            .findsTheDraftAfterLoadingThePageAnew(story)
            .handsIn();
        mia.asksForChanges(story);
        // While the decision can still be taken back.
        reader.looksAround();
        ana.seesWhatIsWanted(story).answers(story);
        mia.seesWhatChangedAndApproves(story);
        cal.beginsADigest(story);
        ana.seesThatItIsApproved();
        cal.takesTheProposal(story).publishes();
        reader.readsInTheDigest(story).readsTheAchievement(story);
        ana.person().signOut();
        mia.person().signOut();
        cal.person().signOut();
    }

}
