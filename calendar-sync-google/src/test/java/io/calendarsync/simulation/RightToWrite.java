package io.calendarsync.simulation;

import io.calendarsync.ConnectionId;
import io.calendarsync.simulation.Names.Named;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.LedgerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** P1: a node writes only under a lease that it took while nobody held it, and that it has not been told is lost. */
final class RightToWrite implements Check {
    private record Right(String lease, boolean lost) {}

    private final Names names;
    private final Map<Node, Right> rights = new HashMap<>();

    RightToWrite(Names names) {
        this.names = names;
    }

    @Override
    public void begins(Node node) {
        rights.remove(node);
    }

    @Override
    public void before(Node node, String name, Object[] arguments) {
        if (name.equals("provider.write") && arguments[1] instanceof List<?> writes) {
            writes.stream()
                    .map(EventWrite.class::cast)
                    .flatMap(write -> names.of(write.eventId()).stream())
                    .map(Named::ledger)
                    .map(LedgerId::connection)
                    .distinct()
                    .forEach(connection -> mayWrite(node, connection));
        }
    }

    @Override
    public void after(Node node, String name, Object[] arguments, Object answer) {
        switch (name) {
            case "leases.acquire" -> {
                if (answer instanceof Optional<?> lease && lease.isPresent()) {
                    took(node, (Lease) lease.get());
                }
            }
            case "leases.release" ->
                rights.computeIfPresent(node, (who, right) -> means(right, arguments[0]) ? null : right);
            case "leases.renew", "ledger.save" -> {
                if (answer.equals(false)) {
                    rights.computeIfPresent(
                            node, (who, right) -> means(right, arguments[0]) ? new Right(right.lease(), true) : right);
                }
            }
            default -> {}
        }
    }

    private void took(Node node, Lease lease) {
        if (lease.name().startsWith("sync/")) {
            rights.put(node, new Right(lease.name(), false));
        }
    }

    private void mayWrite(Node node, ConnectionId connection) {
        Right right = rights.get(node);
        if (right == null || !right.lease().endsWith("/" + connection.tenant() + "/" + connection.member())) {
            throw new Broken("P1", node + " writes for " + connection + " without a lease");
        }
        if (right.lost()) {
            throw new Broken("P1", node + " writes for " + connection + " and was told that its lease is lost");
        }
    }

    private static boolean means(Right right, Object lease) {
        return right.lease().equals(((Lease) lease).name());
    }
}
