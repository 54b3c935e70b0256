package io.calendarsync.simulation;

import io.calendarsync.spi.Lease;
import io.calendarsync.spi.Secret;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** P7: a node refreshes only while it has the lease for that grant; what nobody uses any more, under its account's. */
final class RightToRefresh implements Check {
    private static final String REFRESH = "refresh/";

    private final Predicate<Secret> isOwed;
    private final Map<Node, String> leases = new HashMap<>();
    private final Map<Node, String> loaded = new HashMap<>();

    RightToRefresh(Predicate<Secret> isOwed) {
        this.isOwed = isOwed;
    }

    @Override
    public void begins(Node node) {
        leases.remove(node);
    }

    @Override
    public void before(Node node, String name, Object[] arguments) {
        if (name.equals("provider.refresh")
                && !(REFRESH + loaded.getOrDefault(node, "nothing")).equals(leases.get(node))
                && !isOwed.test((Secret) arguments[0])) {
            throw new Broken("P7", node + " refreshes without the lease for it");
        }
    }

    @Override
    public void after(Node node, String name, Object[] arguments, Object answer) {
        switch (name) {
            case "tokens.load" -> loaded.put(node, (String) arguments[0]);
            case "leases.acquire" -> {
                if (answer instanceof Optional<?> lease && lease.isPresent()) {
                    took(node, ((Lease) lease.get()).name());
                }
            }
            case "leases.release" -> leases.remove(node, ((Lease) arguments[0]).name());
            default -> {}
        }
    }

    private void took(Node node, String lease) {
        if (lease.startsWith(REFRESH)) {
            leases.put(node, lease);
        }
    }
}
