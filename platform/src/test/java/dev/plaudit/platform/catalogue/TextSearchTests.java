package dev.plaudit.platform.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.plaudit.platform.catalogue.Talks.ids;
import static dev.plaudit.platform.catalogue.Talks.talk;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what full text finds.
 */
class TextSearchTests {

    private Catalogue catalogue;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.catalogue = Talks.open(folder);
    }

    @AfterEach
    void close() {
        Talks.close(this.catalogue);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TensorFlow in Dhaka  | tens
            TensorFlow in Dhaka  | Tensor
            TensorFlow in Dhaka  | dhaka TENS
            TensorFlow in Dhaka  | tensorflow
            Müller über Größe    | mull
            State-of-the-art     | state-of-the-a
            東京で機械学習の勉強会 | 機械学
            """)
    void theLastWordMayBeOnlyBegun(String title, String typed) {
        this.catalogue.putAll(List.of(talk("a").title(title).build(), talk("b").title("Other").build()));
        assertThat(ids(this.catalogue.search(CatalogueQuery.all().beginning(typed)))).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = { "tens dhaka", "ensor", "tensorflows of" })
    void noOtherWordMayBeOnlyBegun(String typed) {
        this.catalogue.put(talk("a").title("TensorFlow in Dhaka").build());
        assertThat(ids(this.catalogue.search(CatalogueQuery.all().beginning(typed)))).isEmpty();
        assertThat(ids(this.catalogue.search(CatalogueQuery.all().holding("tens")))).isEmpty();
    }

    @Test
    void theWordItselfComesBeforeLongerOnes() {
        this.catalogue.putAll(List.of(talk("a").title("Flooding").build(), talk("b").title("Flood").build(),
                talk("c").title("Flooded").build()));
        assertThat(ids(this.catalogue.search(CatalogueQuery.all().beginning("flood"))).getFirst()).isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Predicting floods in Dhaka | flood
            Predicting a flood         | floods
            Müller über Größe          | muller grosse
            Sao Paulo                  | São
            ＴＦＵＧ Tokyo                | tfug
            TensorFlow's community     | tensorflow
            A talk on C++ and R        | c++
            machine learning           | LEARNING machine
            Ünïcode İstanbul           | istanbul
            東京で機械学習の勉強会       | 機械学習
            東京で機械学習の勉強会       | 械学
            東京で機械学習の勉強会       | 習
            東京で機械学習の勉強会       | で機
            東京で機械学習の勉強会       | 東京 勉強会
            上海，北京的开发者           | 海，北京
            TFUG上海的活动             | TFUG上海
            TFUG上海的活动             | 上海
            データサイエンス             | サイエ
            データサイエンス             | ー
            データサイエンス             | ﾃﾞｰﾀ
            ﾃﾞｰﾀの勉強                  | データ
            お祭りのまとめ               | りのま
            佐々木さん                  | 々木
            머신러닝스터디를 했습니다     | 러닝
            머신러닝스터디를 했습니다     | 디
            머신러닝스터디를 했습니다     | 디를 했습
            머신러닝 스터디              | 머신 터디
            𠮷野家で会う                | 𠮷
            𠮷野家で会う                | 𠮷野
            """)
    void findsWhatTheTextHolds(String text, String question) {
        this.catalogue.putAll(List.of(talk("in-title").title(text).build(), talk("in-body").text(text).build(),
                talk("elsewhere").title("Nothing of it").text("无关").text("ない").build()));
        assertThat(ids(this.catalogue, CatalogueQuery.all().holding(question))).containsExactly("in-title", "in-body");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            machine learning       | machine cooking
            東京で機械学習の勉強会   | 学機
            東京で機械学習の勉強会   | 東京機械
            머신러닝 스터디          | 닝머
            上海，北京               | 海京
            floods                 | flow
            佐木さん                | 佐々木
            カメラ                  | ガメ
            """)
    void doesNotFindWhatTheTextDoesNotHold(String text, String question) {
        this.catalogue.put(talk("a").title(text).text(text).build());
        assertThat(ids(this.catalogue, CatalogueQuery.all().holding(question))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "!!!", "- + \" * ? ~ ^ : \\ / ( ) [ ] { } && ||", "，。", "\u200B" })
    void aQuestionOfPunctuationFindsNothing(String question) {
        this.catalogue.put(talk("a").title("A - title + (with) punctuation!!!").build());
        assertThat(this.catalogue.search(CatalogueQuery.all().holding(question)).total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "title:other", "oth*", "NOT floods", "floods OR nothing", "\"floods", "floods^3 (",
            "[a TO b]" })
    void queryCharactersArePlainText(String question) {
        this.catalogue.put(talk("other").title("Other").text("floods").build());
        assertThat(ids(this.catalogue, CatalogueQuery.all().holding(question)))
            .isEqualTo(question.equals("\"floods") ? List.of("other") : List.of());
    }

    @Test
    void everySubstringOfChineseJapaneseAndKoreanIsFound() {
        Random chance = new Random(7);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + chance.nextInt(12);
            for (int j = 0; j < length; j++) {
                text.append(pick(chance));
            }
            texts.add(text.toString());
        }
        for (int i = 0; i < texts.size(); i++) {
            this.catalogue.put(talk("t" + i).text(texts.get(i)).build());
        }
        for (int i = 0; i < texts.size(); i++) {
            int[] characters = texts.get(i).codePoints().toArray();
            for (int start = 0; start < characters.length; start++) {
                for (int end = start + 1; end <= characters.length; end++) {
                    String part = new String(characters, start, end - start);
                    if (part.matches("、+")) {
                        continue;
                    }
                    assertThat(ids(this.catalogue, CatalogueQuery.all().holding(part).limitedTo(100)))
                        .as("'%s' of '%s'", part, texts.get(i))
                        .contains("t" + i);
                }
            }
        }
    }

    private static String pick(Random chance) {
        int[] characters = "机学習海かりラー가닝디𠮷、々".codePoints().toArray();
        return Character.toString(characters[chance.nextInt(characters.length)]);
    }

    @Test
    void aPhraseDoesNotRunFromOneTextIntoTheNext() {
        this.catalogue.put(talk("a").text("上").text("海").build());
        assertThat(ids(this.catalogue, CatalogueQuery.all().holding("上海"))).isEmpty();
        assertThat(ids(this.catalogue, CatalogueQuery.all().holding("上 海"))).containsExactly("a");
    }

    @Test
    void theTitleWeighsMoreThanTheBody() {
        this.catalogue.put(talk("body").title("Others").text("floods").build());
        this.catalogue.put(talk("title").title("Floods").text("others").build());
        assertThat(ids(this.catalogue, CatalogueQuery.all().holding("floods"))).containsExactly("title", "body");
    }

}
