package dev.plaudit.platform.mongo;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;

/**
 * A part of a {@link Book}, with parts of its own.
 */
public record Chapter(String title, @Nullable PartialDate written, @Nullable Period about, List<Chapter> chapters) {

    static Chapter named(String title, Chapter... chapters) {
        return new Chapter(title, null, null, List.of(chapters));
    }

}
