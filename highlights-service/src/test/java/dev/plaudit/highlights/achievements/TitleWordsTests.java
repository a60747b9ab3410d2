package dev.plaudit.highlights.achievements;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TitleWordsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    Deep learning with Keras | Deep Learning with KERAS! | true
                    Deep learning with Keras | With Keras: deep learning | true
                    Café in Zoë's place      | cafe in zoe s place       | true
                    A long title about things that we did in Seoul together | A long title about things we did in Seoul together | true
                    A series of tutorials about JAX, part 5 | A series of tutorials about JAX, part 6 | false
                    DevFest 2021             | DevFest 2022              | false
                    Deep learning with Keras | Deep learning with JAX    | false
                    Keras                    | Deep learning with Keras  | false
                    使用机器学习进行图像分类 | 使用机器学习进行图像分类! | true
                    使用机器学习进行图像分类 | 使用机器学习进行语音识别  | false
                    機械学習ガイド           | 機械学習ガイド 入門       | true
                    !!!                      | !!!                       | false
                    """)
    void titlesOfTheSameAreNearlyEqual(String one, String other, boolean expected) {
        assertThat(TitleWords.of(one).areNearly(TitleWords.of(other))).isEqualTo(expected);
        assertThat(TitleWords.of(other).areNearly(TitleWords.of(one))).isEqualTo(expected);
    }

}
