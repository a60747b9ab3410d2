package dev.plaudit.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does things at the same time.
 */
public final class AtOnce {

    private AtOnce() {
    }

    /**
     * Calls as many times, all starting together.
     * @param <T> the result of a call
     * @param times how often
     * @param call gets the number of the call, from 0
     * @return the results by number
     * @throws Exception of a call that failed
     */
    public static <T> List<T> run(int times, Numbered<T> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(times);
        List<Callable<T>> calls = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int at = i;
            calls.add(() -> {
                start.await();
                return call.call(at);
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }

    /**
     * One of several calls.
     *
     * @param <T> its result
     */
    public interface Numbered<T> {

        /**
         * Is called once.
         * @param at the number of the call, from 0
         * @return any result
         * @throws Exception any
         */
        T call(int at) throws Exception;

    }

}
