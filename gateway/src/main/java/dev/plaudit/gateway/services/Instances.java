package dev.plaudit.gateway.services;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.hc.core5.http.HttpHost;

/**
 * The instances of one service, each first in its turn. A call goes down the order until
 * an instance takes it, which Spring Cloud LoadBalancer cannot do: it names one instance,
 * and a second try does not know which one failed.
 */
class Instances {

    private final List<HttpHost> hosts;

    private final AtomicInteger turn = new AtomicInteger();

    Instances(List<URI> addresses) {
        this.hosts = addresses.stream().map(HttpHost::create).toList();
    }

    List<HttpHost> inTurn() {
        if (this.hosts.size() == 1) {
            return this.hosts;
        }
        List<HttpHost> order = new ArrayList<>(this.hosts);
        int first = Math.floorMod(this.turn.getAndIncrement(), order.size());
        Collections.rotate(order, -first);
        return order;
    }

}
