package dev.plaudit.acceptance.browser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;

/**
 * What it costs somebody to open a page who has nothing of it yet.
 *
 * @param bytes transferred, heads of answers included, images left out
 * @param blocking requests begun before the first paint, the page's own among them;
 * images and the icon left out, since no paint waits for them
 * @param shift the sum of all layout shifts
 */
record Cost(long bytes, int blocking, double shift) {

    private static final long MOST_BYTES = 60 * 1024;

    private static final int MOST_BLOCKING = 3;

    private static final double MOST_SHIFT = 0.001;

    private static final String OBSERVE = """
            self.shift = 0;
            self.addShifts = (list) => list.forEach((entry) => { self.shift += entry.value; });
            self.shifts = new PerformanceObserver((list) => addShifts(list.getEntries()));
            self.shifts.observe({type: 'layout-shift', buffered: true});""";

    private static final String SHIFT = """
            () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => {
                addShifts(shifts.takeRecords());
                resolve(shift);
            })))""";

    private static final String BLOCKING = """
            () => new Promise((resolve) => new PerformanceObserver((list) => {
                const paint = list.getEntries()[0].startTime;
                resolve(1 + performance.getEntriesByType('resource')
                    .filter((entry) => entry.startTime < paint)
                    .filter((entry) => !['img', 'image', 'input', 'other'].includes(entry.initiatorType))
                    .filter((entry) => !entry.name.includes('/favicon'))
                    .length);
            }).observe({type: 'paint', buffered: true}))""";

    /** Opens a page with an empty cache. */
    static Cost of(Person newcomer, String path) {
        Set<String> images = new HashSet<>();
        List<JsonObject> loaded = new ArrayList<>();
        CDPSession tools = newcomer.context().newCDPSession(newcomer.page());
        tools.on("Network.responseReceived", (event) -> {
            if ("Image".equals(event.get("type").getAsString())) {
                images.add(event.get("requestId").getAsString());
            }
        });
        tools.on("Network.loadingFinished", loaded::add);
        tools.send("Network.enable");
        newcomer.page().addInitScript(OBSERVE);
        newcomer.open(path);
        newcomer.page().waitForLoadState(LoadState.NETWORKIDLE);
        double shift = Answers.number(newcomer.page().evaluate(SHIFT));
        int blocking = (int) Answers.number(newcomer.page().evaluate(BLOCKING));
        long bytes = loaded.stream()
            .filter((event) -> !images.contains(event.get("requestId").getAsString()))
            .mapToLong((event) -> event.get("encodedDataLength").getAsLong())
            .sum();
        return new Cost(bytes, blocking, shift);
    }

    /** What is more than we promise. */
    List<String> excesses() {
        List<String> excesses = new ArrayList<>();
        if (this.bytes > MOST_BYTES) {
            excesses.add("%,d bytes without images, more than %,d".formatted(this.bytes, MOST_BYTES));
        }
        if (this.blocking > MOST_BLOCKING) {
            excesses.add("%d requests before the first paint, more than %d".formatted(this.blocking, MOST_BLOCKING));
        }
        if (this.shift > MOST_SHIFT) {
            excesses.add("layout shifts of %.4f".formatted(this.shift));
        }
        return excesses;
    }

}
