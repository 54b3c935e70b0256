package io.calendarsync.simulation;

import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.Refreshed;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.SealedGrant;
import io.calendarsync.spi.Secret;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** P7: what a refresh brings is stored over the very grant that was refreshed, and is not used where it was not stored. */
final class StoredBeforeUse implements Check {
    private static final long NONE = -1;

    private record Brought(Secret access, long over) {}

    private final Map<Node, Long> loaded = new HashMap<>();
    private final Map<Node, Brought> brought = new HashMap<>();
    private final Set<Secret> unstored = new HashSet<>();

    @Override
    public void begins(Node node) {
        loaded.remove(node);
        brought.remove(node);
    }

    @Override
    public void before(Node node, String name, Object[] arguments) {
        Brought fresh = brought.get(node);
        if (name.equals("tokens.replace") && fresh != null && !arguments[1].equals(fresh.over())) {
            throw new Broken("P7", node + " stores refreshed tokens over others than it refreshed");
        }
        if (arguments.length > 0
                && arguments[0] instanceof CalendarCall call
                && unstored.contains(call.accessToken())) {
            throw new Broken("P7", node + " uses a token that it could not store");
        }
    }

    @Override
    public void after(Node node, String name, Object[] arguments, Object answer) {
        switch (name) {
            case "tokens.load" -> {
                if (answer instanceof Optional<?> grant) {
                    loaded.put(
                            node,
                            grant.map(SealedGrant.class::cast)
                                    .map(SealedGrant::version)
                                    .orElse(NONE));
                }
            }
            case "provider.refresh" -> {
                if (answer instanceof Reply.Done<?> done && done.value() instanceof Refreshed refreshed) {
                    brought.put(node, new Brought(refreshed.accessToken(), loaded.getOrDefault(node, NONE)));
                }
            }
            case "tokens.replace" -> {
                Brought fresh = brought.remove(node);
                if (fresh != null && answer.equals(false)) {
                    unstored.add(fresh.access());
                }
            }
            default -> {}
        }
    }
}
