package dev.plaudit.local;

import java.util.List;
import java.util.Map;

/**
 * One process of the platform.
 *
 * @param name of its log and pid file
 * @param arguments of the JVM: flags, then the program and its own arguments
 * @param environment set for it, whatever the user's says
 * @param ports it listens on, all on 127.0.0.1
 * @param readiness tells when those who need it can start
 */
record Service(String name, List<String> arguments, Map<String, String> environment, List<Integer> ports,
        Readiness readiness) {

    Service {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        ports = List.copyOf(ports);
    }

}
