package io.calendarsync.simulation;

import io.calendarsync.BlockingRules;
import io.calendarsync.ConnectionId;
import io.calendarsync.spi.BlockedTimeSink;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.EventSource;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.spi.TokenStore;
import io.calendarsync.testkit.InjectedFault;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that a node calls: here others get their turn, here it fails, is slow, or dies, and here it is watched. */
final class Boundaries {
    private static final Object[] NOTHING = {};

    private final Sim sim;
    private final Node node;
    private final List<Strike> strikes = new ArrayList<>();
    private final Map<String, Object> parts = new HashMap<>();
    private Consumer<String> onlooker = name -> {};
    private boolean dead;
    private String lease = "";

    Boundaries(Sim sim, Node node) {
        this.sim = sim;
        this.node = node;
    }

    boolean dead() {
        return dead;
    }

    void arm(Strike strike) {
        strikes.add(strike);
    }

    /** Tells somebody the name of every call before anything comes of it; who hears it may still arm a strike. */
    void tell(Consumer<String> who) {
        onlooker = who;
    }

    void disarm() {
        strikes.clear();
    }

    CalendarProvider around(CalendarProvider provider) {
        return watched(CalendarProvider.class, "provider", provider);
    }

    EventSource around(EventSource source) {
        return watched(EventSource.class, "source", source);
    }

    TokenStore around(TokenStore store) {
        return watched(TokenStore.class, "tokens", store);
    }

    BlockedTimeSink around(BlockedTimeSink sink) {
        return watched(BlockedTimeSink.class, "sink", sink);
    }

    Function<ConnectionId, BlockingRules> around(Rules rules) {
        BlockingRulesOf all = rules::apply;
        BlockingRulesOf watched = watched(BlockingRulesOf.class, "rules", all);
        return watched::of;
    }

    SyncStore around(SyncStore store) {
        return name -> {
            SyncStore.Namespace namespace = store.namespace(name);
            return proxy(SyncStore.Namespace.class, (method, arguments) -> {
                Object part = invoke(namespace, method, arguments);
                return parts.computeIfAbsent(
                        method.getName(), known -> watched(method.getReturnType(), method.getName(), part));
            });
        };
    }

    private <T> T watched(Class<T> type, String part, Object target) {
        Map<Method, String> names = new HashMap<>();
        return proxy(type, (method, arguments) -> {
            String name = names.computeIfAbsent(method, each -> part + "." + each.getName());
            return name.equals("provider.profile") || method.getDeclaringClass() == Object.class
                    ? invoke(target, method, arguments)
                    : cross(name, target, method, arguments);
        });
    }

    private @Nullable Object cross(String name, Object target, Method method, Object[] arguments) throws Throwable {
        alive(name);
        sim.turns.step();
        onlooker.accept(name);
        Optional<Strike> strike = next(name);
        strike.ifPresent(found -> before(found, name));
        Object answer;
        try {
            sim.watch.before(node, name, arguments);
            answer = sim.echoes.heard(name, arguments, invoke(target, method, arguments), repeats());
        } catch (InjectedFault failed) {
            node.evidence.failed(name);
            throw failed;
        }
        remember(name, arguments);
        Object seen = strike.filter(found -> found.kind() == Strike.Kind.STALE)
                .flatMap(found -> sim.stale.before(name, arguments, answer))
                .orElse(answer);
        sim.stale.seen(name, arguments, answer);
        sim.watch.after(node, name, arguments, seen);
        strike.ifPresent(found -> after(found, name));
        return seen;
    }

    private boolean repeats() {
        return sim.world.limits().repeatsInDeltas() > 0;
    }

    private void alive(String name) {
        if (dead) {
            throw new Crash(name);
        }
    }

    private Optional<Strike> next(String name) {
        for (int at = 0; at < strikes.size(); at++) {
            Strike strike = strikes.get(at);
            if (strike.means(name) && !spared(strike, name)) {
                if (strike.after() == 0) {
                    strikes.remove(at);
                    sim.struck(strike, name, node);
                    return Optional.of(strike);
                }
                strikes.set(at, strike.later());
            }
        }
        return Optional.empty();
    }

    private boolean spared(Strike strike, String name) {
        return Known.STALE_CONNECTIONS_LOSE_CHANGES
                && strike.kind() == Strike.Kind.STALE
                && (name.equals("connections.find") || name.equals("tokens.load"))
                && !node.evidence.syncs();
    }

    private void before(Strike strike, String name) {
        switch (strike.kind()) {
            case FAIL_BEFORE -> {
                node.evidence.failed(name);
                throw new InjectedFault(name + ", before");
            }
            case CRASH_BEFORE -> die(name);
            case SLOW -> sim.turns.sleep(Duration.ofSeconds(strike.seconds()));
            case LEASE_SEIZED -> {
                if (!lease.isEmpty()) {
                    var unused = sim.database().leases().seize(lease, Duration.ofMinutes(2));
                }
            }
            case FAIL_AFTER, CRASH_AFTER, STALE -> {}
        }
    }

    private void after(Strike strike, String name) {
        if (strike.kind() == Strike.Kind.FAIL_AFTER) {
            node.evidence.failed(name);
            throw new InjectedFault(name + ", after");
        }
        if (strike.kind() == Strike.Kind.CRASH_AFTER) {
            die(name);
        }
    }

    private void die(String name) {
        dead = true;
        throw new Crash(name);
    }

    private void remember(String name, Object[] arguments) {
        if (name.equals("leases.acquire") && arguments[0].toString().startsWith("sync/")) {
            lease = arguments[0].toString();
        }
    }

    private static @Nullable Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, Crossing crossing) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> crossing.cross(method, arguments == null ? NOTHING : arguments)));
    }

    /** What the host says of a connection, as a call that can go wrong. */
    @FunctionalInterface
    interface BlockingRulesOf {
        BlockingRules of(ConnectionId connection);
    }

    private interface Crossing {
        @Nullable
        Object cross(Method method, Object[] arguments) throws Throwable;
    }
}
