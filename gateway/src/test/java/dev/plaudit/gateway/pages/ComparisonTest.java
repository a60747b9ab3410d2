package dev.plaudit.gateway.pages;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.plaudit.gateway.pages.Comparison.Piece;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTest {

    @Test
    void wordsAreComparedAndNotLines() {
        assertThat(Comparison.of(List.of("Came 7th of 7,573 teams"), List.of("Came 6th of 7,573 teams")))
            .containsExactly(new Piece("same", "Came "), new Piece("gone", "7th "), new Piece("new", "6th "),
                    new Piece("same", "of 7,573 teams"));
    }

    @Test
    void chineseIsComparedSignBySign() {
        assertThat(Comparison.of(List.of("第三季度"), List.of("第四季度"))).containsExactly(new Piece("same", "第"),
                new Piece("gone", "三"), new Piece("new", "四"), new Piece("same", "季度"));
    }

    @Test
    void linesThatDifferAreComparedWithThoseInTheirPlace() {
        assertThat(Comparison.ofLines(List.of("-One day", "+Two days", "-Gone", "+-new"))).containsExactly(
                new Piece("gone", "One day"), new Piece("new", "Two days"), new Piece("same", "\n"),
                new Piece("gone", "Gone"), new Piece("new", "-new"));
        assertThat(Comparison.ofLines(List.of("+Only new"))).containsExactly(new Piece("new", "Only new"));
        assertThat(Comparison.ofLines(List.of())).isEmpty();
    }

}
