package dev.plaudit.benchmark;

import java.net.URI;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.digests.Style;
import dev.plaudit.highlights.renderings.DigestRenderings;
import dev.plaudit.highlights.renderings.Format;

/**
 * How long a digest of 1,000 items takes to be rendered, and how much memory.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RenderingBenchmark {

    private final DigestRenderings renderings = new DigestRenderings(URI.create("https://plaudit.example"));

    private final DigestIssue headings = LargeIssue.of(1000, Style.HEADINGS);

    private final DigestIssue lines = LargeIssue.of(1000, Style.LINES);

    /** The form. */
    @Param({ "HTML", "MARKDOWN", "TEXT", "ATOM", "JSON_FEED", "JSON_LD", "EMAIL" })
    public Format format;

    /**
     * Each achievement under a heading.
     * @return what is sent
     */
    @Benchmark
    public byte[] headings() {
        return this.renderings.render(this.format, this.headings).body();
    }

    /**
     * Each achievement in a line.
     * @return what is sent
     */
    @Benchmark
    public byte[] lines() {
        return this.renderings.render(this.format, this.lines).body();
    }

}
