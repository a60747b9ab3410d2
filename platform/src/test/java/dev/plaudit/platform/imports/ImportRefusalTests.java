package dev.plaudit.platform.imports;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that each fault of a folder is told by file, record and field.
 */
class ImportRefusalTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void aSoundFolder() {
        assertThat(ImportFiles.sound(this.folder).read().highlights()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    {}                                          | it must be a list of records
                    null                                        | it must be a list of records
                    ``                                          | it must be a list of records
                    [null]                                      | record 1: it must be an object
                    [1]                                         | record 1: it must be an object
                    [{}]                                        | record 1, field id: must be given
                    [{"id":null}]                               | record 1, field id: must be given
                    [{"id":1,"name":"A"}]                       | record 1, field id: the value has the wrong type
                    [{"id":"Ana B","name":"A"}]                 | record Ana B, field id: is not kebab-case: Ana B
                    [{"id":"a"}]                                | record a, field name: must be given
                    [{"id":"a","name":" "}]                     | record a, field name: must be given
                    [{"id":"a","name":"A"},{"id":"a","name":"B"}] | record a, field id: a is already an id in people.json
                    [{"id":"a","name":"A","nick":"B"}]          | record a, field nick: there is no such field
                    [{"id":"a","name":1}]                       | record a, field name: the value has the wrong type
                    [{"id":"a","name":"A\\u0000"}]              | record a, field name: the value has the wrong type or holds forbidden
                    [{"id":"a","name":"A","country":"XX"}]      | record a, field country: XX is not an ISO 3166-1
                    [{"id":"a","name":"A","country":"br"}]      | record a, field country: br is not an ISO 3166-1
                    [{"id":"a","name":"A","profileUrl":"javascript:alert(1)"}] | record a, field profileUrl: is not an http or https address: javascript:alert(1)
                    [{"id":"a","name":"A","otherUrls":["https://me:pw@x.example/"]}] | record a, field otherUrls: is not an http or https
                    [{"id":"a","name":"A","otherUrls":["//x.example/"]}] | record a, field otherUrls: is not an http or https
                    [{"id":"a","name":"A","otherUrls":[null]}]  | record a, field otherUrls/0: the value has the wrong type
                    [{"id":"a","name":"A","programs":[null]}]   | record a, field programs/0: the value has the wrong type
                    [{"id":"a","name":"A","programs":[{"program":"GDE"}]}] | record a, field programs/role: must be given
                    [{"id":"a","name":"A","programs":[{"program":"GDE","role":"x","communityId":"none"}]}] | record a, field programs/communityId: none is not an id in communities.json
                    [{"id":"a","name":"A","programs":[{"program":"GDE","role":"x","from":"2021-02-30"}]}] | record a, field programs/from: There is no such date
                    [{"id":"tfug-x","name":"A"}]                | communities.json, record tfug-x, field id: tfug-x is already an id in people.json
                    """)
    void ofPeople(String json, String fault) {
        refused("people.json", json, fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "name":"C"                                  | program: must be given
            "program":"TFUG"                            | name: must be given
            "name":"C","program":"TFUG","country":"ZZ"  | country: ZZ is not
            "name":"C","program":"TFUG","urls":["ftp://x.example"] | urls: is not an http or https
            "name":"C","program":"TFUG","urls":"x"      | urls: the value has the wrong type
            """)
    void ofCommunities(String fields, String fault) {
        refused("communities.json", "[{\"id\":\"a\",%s}]".formatted(fields), "record a, field " + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    "kind":"x","mode":"online"                  | title: must be given
                    "title":"E","mode":"online"                 | kind: must be given
                    "title":"E","kind":"x"                      | mode: must be online
                    "title":"E","kind":"x","mode":"remote"      | mode: must be online
                    "title":"E","kind":"x","mode":"online","hostCommunityIds":["ana"] | hostCommunityIds: ana is not an id in communities.json
                    "title":"E","kind":"x","mode":"online","hostPersonIds":["tfug-x"] | hostPersonIds: tfug-x is not an id in people.json
                    "title":"E","kind":"x","mode":"online","hostPersonIds":["ana","ana"] | hostPersonIds: names an id twice
                    "title":"E","kind":"x","mode":"online","hostPersonIds":[null] | hostPersonIds/0: the value
                    "title":"E","kind":"x","mode":"online","parentId":"none" | parentId: none is not an id in events.json
                    "title":"E","kind":"x","mode":"online","parentId":"a" | parentId: makes the event a part of itself
                    "title":"E","kind":"x","mode":"online","startDate":"2021-02-30" | startDate: There is no such date
                    "title":"E","kind":"x","mode":"online","endDate":"soon" | endDate: A date is written
                    "title":"E","kind":"x","mode":"online","startDate":"2021-09-14","endDate":"2021-08" | endDate: is before startDate
                    "title":"E","kind":"x","mode":"online","attendance":-1 | attendance: is below 0
                    "title":"E","kind":"x","mode":"online","attendance":"5" | attendance: the value has the wrong type
                    "title":"E","kind":"x","mode":"online","attendance":1.5 | attendance: the value has the wrong type
                    """)
    void ofEvents(String fields, String fault) {
        refused("events.json", "[{\"id\":\"a\",%s}]".formatted(fields), "record a, field " + fault);
    }

    @Test
    void ofEventsThatAreEachOthersParts() {
        refused("events.json", """
                [{"id":"a","title":"A","kind":"x","mode":"online","parentId":"b"},
                {"id":"b","title":"B","kind":"x","mode":"online","parentId":"a"}]""",
                "record a, field parentId: makes the event a part of itself");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "speakerIds":["ana"]                        | title: must be given
            "title":"T","speakerIds":["none"]           | speakerIds: none is not an id in people.json
            "title":"T","eventId":"ana"                 | eventId: ana is not an id in events.json
            "title":"T","hostCommunityId":"none"        | hostCommunityId: none is not an id in communities.json
            "title":"T","date":"2021-13"                | date: There is no such date
            "title":"T","language":"en_US!"             | language: is not a BCP 47 language tag
            "title":"T","recordingUrls":["data:text/html,x"] | recordingUrls: is not an http
            "title":"T","slideUrls":["https://"]        | slideUrls: is not an http
            "title":"T","codeUrls":["x"]                | codeUrls: is not an http
            "title":"T","otherUrls":["https://a b/"]    | otherUrls: is not an http
            """)
    void ofTalks(String fields, String fault) {
        refused("talks.json", "[{\"id\":\"a\",%s}]".formatted(fields), "record a, field " + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "kind":"x"                                  | title: must be given
            "title":"T"                                 | kind: must be given
            "title":"T","kind":"x","section":"other"    | section: other does not list it in any digest
            "title":"T","kind":"x","personIds":["none"] | personIds: none is not an id in people.json
            "title":"T","kind":"x","communityIds":["ana"] | communityIds: ana is not an id in communities.json
            "title":"T","kind":"x","eventIds":["none"]  | eventIds: none is not an id in events.json
            "title":"T","kind":"x","talkIds":["none"]   | talkIds: none is not an id in talks.json
            "title":"T","kind":"x","credits":[{"personId":"none"}] | credits/personId: none is not an id in people.json
            "title":"T","kind":"x","credits":[{"communityId":"none"}] | credits/communityId: none is not an id
            "title":"T","kind":"x","credits":[{"personId":"ana","name":"Ana"}] | credits: a credit has exactly one
            "title":"T","kind":"x","credits":[{"role":"author"}] | credits: a credit has exactly one
            "title":"T","kind":"x","credits":[null]     | credits/0: the value has the wrong type
            "title":"T","kind":"x","topics":[null]      | topics/0: the value has the wrong type
            "title":"T","kind":"x","topics":[""]        | topics: must be given
            "title":"T","kind":"x","countries":["Brazil"] | countries: Brazil is not an ISO 3166-1 alpha-2 code
            "title":"T","kind":"x","countries":[null]   | countries/0: the value has the wrong type
            "title":"T","kind":"x","language":"1"       | language: is not a BCP 47
            "title":"T","kind":"x","date":"2021-02-30"  | date: There is no such date
            "title":"T","kind":"x","period":"2021-Q5"   | period: A period is written
            "title":"T","kind":"x","links":[null]       | links/0: the value has the wrong type
            "title":"T","kind":"x","links":[{"label":"L"}] | links/url: must be given
            "title":"T","kind":"x","links":[{"url":"javascript:alert(1)"}] | links/url: is not an http or https address
            "title":"T","kind":"x","links":[{"url":1}]  | links/0/url: the value has the wrong type
            "title":"T","kind":"x","metrics":{"stars":null} | metrics/stars: the value has the wrong type
            "title":"T","kind":"x","metrics":{"stars":"5"} | metrics/stars: the value has the wrong type
            "title":"T","kind":"x","images":[{"alt":"A"}] | images/ref: must be given
            """)
    void ofHighlights(String fields, String fault) {
        refused("highlights.json", "[{\"id\":\"flood-paper\",%s}]".formatted(fields),
                "record flood-paper, field " + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    "period":"2021-Q3"                          | title: must be given
                    "title":"D"                                 | period: must be given
                    "title":"D","period":"Q3 2021"              | period: A period is written
                    "title":"D","period":"2021-10/2021-07"      | period: A period ends after it starts
                    "title":"D","period":"2021","id":"Q3 2021"  | id: is not kebab-case
                    "title":"D","period":"2021","issue":-1      | issue: is below 0
                    "title":"D","period":"2021","language":"en us" | language: is not a BCP 47
                    "title":"D","period":"2021","publishedOn":"2021-02-30" | publishedOn: There is no such date
                    "title":"D","period":"2021","sourceUrl":"x" | sourceUrl: is not an http
                    "title":"D","period":"2021","editions":[{}] | editions/url: must be given
                    "title":"D","period":"2021","authors":[{"personId":"none"}] | authors/personId: none is not an id
                    "title":"D","period":"2021","authors":[{"personId":"ana","name":"Ana"}] | authors: an author has either
                    "title":"D","period":"2021","authors":[{"jobTitle":"Boss"}] | authors: an author has either
                    "title":"D","period":"2021","programsLegend":[{"program":"GDE"}] | programsLegend/name: must be given
                    "title":"D","period":"2021","sections":[null] | sections/0: the value has the wrong type
                    "title":"D","period":"2021","sections":[{"id":"a"}] | sections/title: must be given
                    "title":"D","period":"2021","sections":[{"title":"A"}] | sections/id: must be given
                    "title":"D","period":"2021","sections":[{"id":"a","title":"A"},{"id":"a","title":"B"}] | sections/id: a is given twice
                    "title":"D","period":"2021","sections":[{"id":"a","title":"A","sections":[{"id":"a","title":"B"}]}] | sections/id: a is given twice
                    "title":"D","period":"2021","sections":[{"id":"a","title":"A","highlightIds":["none"]}] | sections/highlightIds: none is not an id in highlights.json
                    "title":"D","period":"2021","sections":[{"id":"a","title":"A","items":[{"highlightId":"ana"}]}] | sections/highlightIds: ana is not an id in highlights.json
                    "title":"D","period":"2021","sections":[{"id":"a","title":"A","items":[{"text":"T"}]}] | sections/items/highlightId: must be given
                    "title":"D","period":"2021","sections":[{"id":"a","title":"A","items":[null]}] | sections/0/items/0: the value
                    "title":"D","period":"2021","colour":"red"  | colour: there is no such field
                    """)
    void ofDigests(String fields, String fault) {
        refused("digest-august.json", "{%s}".formatted(fields), "digest-august.json, field " + fault);
    }

    @Test
    void ofSectionsFiveLevelsDeep() {
        String deepest = "{\"id\":\"five\",\"title\":\"T\"}";
        for (String id : new String[] { "four", "three", "two", "one" }) {
            deepest = "{\"id\":\"%s\",\"title\":\"T\",\"sections\":[%s]}".formatted(id, deepest);
        }
        refused("digest-august.json", "{\"title\":\"D\",\"period\":\"2021\",\"sections\":[%s]}".formatted(deepest),
                "field sections: stand more than four levels deep: five");
    }

    @Test
    void ofTwoDigestsWithOneAddress() {
        refused("digest-again.json", "{\"title\":\"D\",\"period\":\"2021-Q3\"}",
                "digest.json, field id: 2021-q3 is already the id of another digest");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{"name":"A"}]                              | record 1, field id: must be given
            [{"id":"a"}]                                | record a, field name: must be given
            [{"id":"a","name":"A"},{"id":"a","name":"B"}] | record a, field id: a is given twice
            [{"id":"a","name":"A","countries":["XX"]}]  | record a, field countries: XX is not
            [{"id":"a","name":"A","aliases":[null]}]    | record a, field aliases/0: the value
            [{"id":"a","name":"A","url":"x"}]           | record a, field url: is not an http
            """)
    void ofTerms(String json, String fault) {
        for (String file : new String[] { "topics.json", "kinds.json", "regions.json", "programs.json" }) {
            refused(file, json, fault);
        }
    }

    @Test
    void ofBrokenJsonByItsLine() {
        refused("talks.json", "[\n{\"id\":\"a\",\n\"title\"\n}]", "line 4: ");
        refused("talks.json", "[{\"id\":\"a\",\n\"id\":\"b\"}]", "line 2: Duplicate");
        refused("talks.json", "[] []", "line 1: ");
        refused("talks.json", "[".repeat(40) + "]".repeat(40), "nesting depth");
        refused("digest.json", "null", "it must be an object");
        refused("digest.json", "", "it must be an object");
    }

    @Test
    void ofBytesThatAreNotUtf8() {
        ImportFiles files = ImportFiles.sound(this.folder)
            .with("people.json", "[{\"id\":\"a\",\"name\":\"Zoë\"}]".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(ImportRefusedException.class).isThrownBy(files::read)
            .withMessage("Import refused: people.json: it is not UTF-8");
    }

    @Test
    void ofFilesTooLargeToRead() throws IOException {
        ImportFiles files = ImportFiles.sound(this.folder);
        try (RandomAccessFile sparse = new RandomAccessFile(this.folder.resolve("people.json").toFile(), "rw")) {
            sparse.setLength(FolderReader.MAX_BYTES + 1);
        }
        assertThatExceptionOfType(ImportRefusedException.class).isThrownBy(files::read)
            .withMessage("Import refused: people.json: it is larger than 64 MiB");
    }

    @Test
    void ofAFolderThatIsNotThere() {
        assertThatExceptionOfType(ImportRefusedException.class)
            .isThrownBy(() -> ImportFolder.read(this.folder.resolve("none")))
            .withMessage("Import refused: none: there is no such folder");
    }

    private void refused(String file, String json, String fault) {
        ImportFiles files = ImportFiles.sound(this.folder).with(file, json);
        assertThatExceptionOfType(ImportRefusedException.class).isThrownBy(files::read)
            .withMessageStartingWith("Import refused: ")
            .withMessageContaining(fault.contains(".json, ") ? fault : file)
            .withMessageContaining(fault)
            .withMessageNotContaining("dev.plaudit");
        assertThat(this.folder.resolve(file).toFile().delete()).isTrue();
    }

}
