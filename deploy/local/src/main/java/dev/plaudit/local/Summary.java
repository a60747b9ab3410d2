package dev.plaudit.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import dev.plaudit.local.identity.LocalUser;

/** Tells the user what runs now and where to find it. */
final class Summary {

    private Summary() {
    }

    static String of(Options options, Platform platform, Duration taken) {
        String stop = "deploy/down" + (options.data().endsWith(".plaudit") ? "" : " --data '" + options.data() + "'");
        return String.format(Locale.ROOT, """

                Plaudit is ready in %.1f s.

                  pages    http://localhost:8080
                  sign in  http://localhost:8080/login as %s; the password is the name
                  API      http://localhost:8080/api/v1
                  docs     http://localhost:8080/api/docs
                  mail     http://localhost:9000/mailbox
                  logs     %s
                  memory   %s
                  stop     %s
                """, taken.toMillis() / 1000.0, signInNames(), options.data().resolve("logs"), memory(platform),
                options.detached() ? stop : "Ctrl-C, or " + stop);
    }

    private static String signInNames() {
        return LocalUser.ALL.stream().map(LocalUser::signInName).collect(Collectors.joining(", "));
    }

    private static String memory(Platform platform) {
        List<String> parts = new ArrayList<>();
        long total = 0;
        for (Child child : platform.children()) {
            total += add(parts, child.name(), child.pid());
        }
        total += add(parts, "launcher", ProcessHandle.current().pid());
        return parts.isEmpty() ? "not known on this system" : String.join(", ", parts) + ": " + total + " MiB together";
    }

    private static long add(List<String> parts, String name, long pid) {
        OptionalLong resident = Memory.residentMebibytes(pid);
        resident.ifPresent((mebibytes) -> parts.add(name + " " + mebibytes));
        return resident.orElse(0);
    }

}
