package io.calendarsync.simulation;

import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.Reply;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** P4: an event is written whole, with what others wrote on it, only after it was read as deleted. */
final class RevivedOnlyDeleted implements Check {
    private final Map<Node, Set<String>> deleted = new HashMap<>();

    @Override
    public void begins(Node node) {
        deleted.put(node, new HashSet<>());
    }

    @Override
    public void before(Node node, String name, Object[] arguments) {
        if (name.equals("provider.write") && arguments[1] instanceof List<?> writes) {
            for (Object write : writes) {
                if (write instanceof EventWrite.Revive revive
                        && !deleted.getOrDefault(node, Set.of()).contains(revive.eventId())) {
                    throw new Broken("P4", node + " writes an event whole that it has not seen deleted: " + revive);
                }
            }
        }
    }

    @Override
    public void after(Node node, String name, Object[] arguments, Object answer) {
        if (name.equals("provider.read")
                && answer instanceof Reply.Done<?> done
                && done.value() instanceof RemoteEvent event
                && event.cancelled()) {
            deleted.computeIfAbsent(node, fresh -> new HashSet<>()).add(event.id());
        }
    }
}
