package io.calendarsync.simulation;

import io.calendarsync.ConnectOutcome;
import io.calendarsync.spi.SealedGrant;
import io.calendarsync.testkit.FakeFault;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;

/** How people connect their accounts, or do not, and let go of them. */
final class ConsentDeeds {
    /** A grant that no key opens. */
    static final String UNREADABLE = "k0:unreadable";

    private ConsentDeeds() {}

    /** Most people are connected before the history begins. */
    static void first(Sim sim) {
        SplittableRandom chance = sim.history.chance("first");
        for (Link link : sim.links) {
            if (chance.nextInt(4) > 0) {
                connect(sim, sim.nodes.get(0), link);
            }
        }
    }

    /** Connects what is not connected; where something was left out, the person tries again. */
    static void connect(Sim sim, SplittableRandom chance) {
        Link link = sim.link(chance);
        if (!sim.connected(link)) {
            connect(sim, sim.node(chance), link);
        }
    }

    static void reconnect(Sim sim, SplittableRandom chance) {
        connect(sim, sim.node(chance), sim.link(chance));
    }

    static void connect(Sim sim, Node node, Link link) {
        Optional<URI> page = sim.verbs.begin(node, link);
        for (int tries = 0; tries < 3 && page.isPresent(); tries++) {
            page = allowed(sim, page.get(), link.email())
                    .flatMap(callback -> sim.verbs.complete(node, Verbs.SESSION, callback))
                    .flatMap(ConsentDeeds::retry);
        }
    }

    static void scopesLeftOut(Sim sim, SplittableRandom chance) {
        Link link = sim.link(chance);
        Node node = sim.node(chance);
        Set<String> some = new TreeSet<>(Set.of("openid", "https://www.googleapis.com/auth/userinfo.email"));
        Optional<URI> retry = sim.verbs
                .begin(node, link)
                .flatMap(page -> answered(() -> sim.world.consentOnly(page, link.email(), asked(page, some))))
                .flatMap(callback -> sim.verbs.complete(node, Verbs.SESSION, callback))
                .flatMap(ConsentDeeds::retry);
        if (chance.nextBoolean()) {
            retry.flatMap(page -> allowed(sim, page, link.email()))
                    .ifPresent(callback -> sim.verbs.complete(node, Verbs.SESSION, callback));
        }
    }

    static void decline(Sim sim, SplittableRandom chance) {
        Node node = sim.node(chance);
        sim.verbs
                .begin(node, sim.link(chance))
                .flatMap(page -> answered(() -> sim.world.decline(page)))
                .ifPresent(callback -> sim.verbs.complete(node, Verbs.SESSION, callback));
    }

    static void abandon(Sim sim, SplittableRandom chance) {
        var unused = sim.verbs.begin(sim.node(chance), sim.link(chance));
    }

    /** Somebody picks the wrong account; only while connected, or it would be the right one from then on. */
    static void wrongAccount(Sim sim, SplittableRandom chance) {
        Link link = sim.link(chance);
        Node node = sim.node(chance);
        if (sim.connected(link)) {
            String other = link.email().equals(Link.DANA) ? Link.FINN : Link.DANA;
            sim.verbs
                    .begin(node, link)
                    .flatMap(page -> allowed(sim, page, other))
                    .ifPresent(callback -> sim.verbs.complete(node, Verbs.SESSION, callback));
            sim.watch.refreshes.excuse();
        }
    }

    /** A callback that comes twice, too late, from another session, or changed on its way. */
    static void badCallback(Sim sim, SplittableRandom chance) {
        Link link = sim.link(chance);
        Node node = sim.node(chance);
        int what = chance.nextInt(5);
        Optional<URI> callback = sim.verbs.begin(node, link).flatMap(page -> allowed(sim, page, link.email()));
        if (callback.isEmpty()) {
            return;
        }
        URI uri = callback.get();
        switch (what) {
            case 0 -> {
                var unusedFirst = sim.verbs.complete(node, Verbs.SESSION, uri);
                var unusedSecond = sim.verbs.complete(node, Verbs.SESSION, uri);
            }
            case 1 -> {
                sim.time.pass(Duration.ofMinutes(11));
                var unused = sim.verbs.complete(node, Verbs.SESSION, uri);
            }
            case 2 -> {
                var unused = sim.verbs.complete(node, "another-browser-session", uri);
            }
            case 3 -> {
                var unused = sim.verbs.complete(node, Verbs.SESSION, URI.create(uri + "&code=again"));
            }
            default -> {
                URI refused = URI.create(uri.toString().replaceAll("([?&])code=[^&]*", "$1error=server_error"));
                var unused = sim.verbs.complete(node, Verbs.SESSION, refused);
            }
        }
    }

    static void disconnect(Sim sim, SplittableRandom chance) {
        var unused = sim.verbs.disconnect(sim.node(chance), sim.link(chance));
    }

    static void disconnectAll(Sim sim, SplittableRandom chance) {
        for (Link link : sim.links) {
            var unused = sim.verbs.disconnect(sim.node(chance), link);
        }
    }

    /** The provider cannot be reached: what is owed stays owed, perhaps until the person connects again. */
    static void disconnectOffline(Sim sim, SplittableRandom chance) {
        sim.faults.armed(sim.world
                .faults()
                .on("oauth.revoke")
                .times(2 + chance.nextInt(3))
                .fail(FakeFault.lostRequest()));
        Node node = sim.node(chance);
        Link link = sim.link(chance);
        for (Link each : sim.links) {
            if (each.email().equals(link.email())) {
                var unused = sim.verbs.disconnect(node, each);
            }
        }
        if (chance.nextInt(4) == 0) {
            sim.time.pass(Duration.ofDays(31));
            var unused = sim.verbs.sync(node, link);
        }
        if (chance.nextBoolean()) {
            connect(sim, node, link);
        }
    }

    /** Somebody loses the keys of one grant: nobody can open it again. */
    static void keysLost(Sim sim, SplittableRandom chance) {
        sim.record(sim.link(chance))
                .flatMap(record -> record.grantId())
                .flatMap(grant -> sim.tokens
                        .load(grant)
                        .map(kept -> sim.tokens.replace(
                                grant, kept.version(), new SealedGrant(kept.version() + 1, UNREADABLE))))
                .ifPresent(done -> sim.watch.refreshes.excuse());
    }

    private static Optional<URI> retry(ConnectOutcome outcome) {
        return outcome instanceof ConnectOutcome.ScopesMissing missing
                ? Optional.of(missing.retry().location())
                : Optional.empty();
    }

    private static Optional<URI> allowed(Sim sim, URI page, String email) {
        return answered(() -> sim.world.consent(page, email));
    }

    /** Where the browser goes next, unless Google shows an error page. */
    private static Optional<URI> answered(Supplier<URI> person) {
        try {
            return Optional.of(person.get());
        } catch (IllegalStateException errorPage) {
            return Optional.empty();
        }
    }

    private static Set<String> asked(URI page, Set<String> some) {
        String query = URLDecoder.decode(page.getRawQuery(), StandardCharsets.UTF_8);
        Set<String> asked = new TreeSet<>(some);
        asked.removeIf(scope -> !query.contains(scope));
        return asked;
    }
}
