package io.calendarsync.simulation;

import io.calendarsync.ProblemCode;
import io.calendarsync.simulation.Names.Named;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.Changes;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.Refreshed;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.spi.Written;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sees every call of every node before it is made and when it was answered, and holds some promises against it. */
final class Watch {
    private final Sim sim;
    private final Map<Node, Duplicates> duplicates = new HashMap<>();
    private final WrittenRightly written;
    final Refreshes refreshes;
    final BlockedTimes blocked;
    private final Braked braked;
    private final List<Check> checks;
    private long providerCalls;
    private long revocations;

    Watch(Sim sim) {
        this.sim = sim;
        this.written = new WrittenRightly(sim);
        this.refreshes = new Refreshes(sim);
        this.braked = new Braked(sim);
        this.blocked = new BlockedTimes(sim);
        this.checks = List.of(
                new RightToWrite(sim.names),
                new RightToRefresh(refreshes::isOwed),
                new StoredBeforeUse(),
                new CursorLast(sim.names, sim.store),
                new WholeListings(sim.store),
                new SpentGenerations(sim.store),
                new RevivedOnlyDeleted(),
                new HandsOff(sim),
                blocked);
    }

    long providerCalls() {
        return providerCalls;
    }

    /** How often the provider said that an access is none any more. */
    long revocations() {
        return revocations;
    }

    /** The node does something else from now on. */
    void begins(Node node) {
        checks.forEach(check -> check.begins(node));
    }

    void before(Node node, String name, Object[] arguments) {
        if (name.equals("connections.save")) {
            trouble((ConnectionRecord) arguments[0]).ifPresent(node.evidence::says);
        }
        checks.forEach(check -> check.before(node, name, arguments));
        if (name.equals("provider.write")) {
            written.check(node, this.<List<EventWrite>>as(arguments[1]));
            braked.check(node, this.<List<EventWrite>>as(arguments[1]));
        } else if (name.equals("provider.refresh")) {
            refreshes.asked(node, (Secret) arguments[0]);
        } else if (name.equals("provider.revoke")) {
            LetGo.mayRevoke(sim, node, refreshes.account((Secret) arguments[0]));
        }
        if (name.startsWith("provider.")) {
            providerCalls++;
        }
    }

    void after(Node node, String name, Object[] arguments, Object answer) {
        checks.forEach(check -> check.after(node, name, arguments, answer));
        switch (name) {
            case "ledger.save" -> rows(node, (LedgerId) arguments[1], this.<Collection<LedgerRow>>as(arguments[2]));
            case "connections.find" ->
                this.<Optional<ConnectionRecord>>as(answer)
                        .filter(record -> sim.twoWay.reads()) // Who only writes meets it before a run begins.
                        .flatMap(Watch::trouble)
                        .ifPresent(node.evidence::meets);
            case "source.changesSince" -> {
                if (answer instanceof Changes.CursorUnreadable) {
                    node.evidence.unreadableCursor();
                }
            }
            case "provider.exchange" -> {
                sim.outputs.secret((Secret) arguments[0]);
                sim.outputs.secret((Secret) arguments[1]);
                refreshes.granted(node, this.<Reply<Granted>>as(answer));
            }
            case "tokens.replace", "tokens.create" -> {
                if (answer.equals(true)) {
                    refreshes.stored(node);
                }
            }
            case "provider.refresh" ->
                refreshes.answered(node, (Secret) arguments[0], this.<Reply<Refreshed>>as(answer));
            case "provider.write" ->
                wrote(node, this.<List<EventWrite>>as(arguments[1]), this.<List<Reply<Written>>>as(answer));
            case "provider.read" -> of(node).read((String) arguments[1], this.<Reply<RemoteEvent>>as(answer));
            case "provider.list" -> of(node).listed();
            case "provider.revoke" -> revocations += answer.equals(Optional.empty()) ? 1 : 0;
            default -> {}
        }
        if (answer instanceof Reply<?> reply) {
            answered(node, name, arguments, reply);
        }
    }

    private static Optional<ProblemCode> trouble(ConnectionRecord record) {
        return record.trouble().map(trouble -> trouble.problem().code());
    }

    private void wrote(Node node, List<EventWrite> writes, List<Reply<Written>> replies) {
        for (int at = 0; at < writes.size(); at++) {
            EventWrite write = writes.get(at);
            Reply<Written> reply = replies.get(at);
            sim.coverage.count("writes");
            of(node).wrote(write, reply);
            if (write instanceof EventWrite.Delete || write instanceof EventWrite.Revive) {
                sim.people.deleted(write.eventId());
            }
            failed(node, reply);
            sim.trace.note(() -> "    " + node + " " + told(write) + " -> " + told(reply));
        }
    }

    private void answered(Node node, String name, Object[] arguments, Reply<?> reply) {
        failed(node, reply);
        sim.trace.note(() -> "    " + node + " " + name.substring(9) + about(name, arguments) + " -> " + told(reply));
    }

    private void failed(Node node, Reply<?> reply) {
        if (reply instanceof Reply.Failed<?> failed) {
            Fault fault = failed.fault();
            node.evidence.providerFailed();
            sim.outputs.seen(fault);
            sim.coverage.count("reply " + fault.kind());
            if (fault.kind() == Fault.Kind.AUTH_EXPIRED) {
                refreshes.excuse();
            }
            if (fault.kind() == Fault.Kind.UNKNOWN) {
                sim.time.somethingIsUnderWay();
            }
        }
        if (reply instanceof Reply.Done<?> done && done.value() instanceof CalendarInfo info && !info.writable()) {
            node.evidence.providerFailed();
        }
        if (sim.faults.hidMore()) {
            sim.time.somethingIsUnderWay();
        }
    }

    private void rows(Node node, LedgerId ledger, Collection<LedgerRow> rows) {
        for (LedgerRow row : rows) {
            sim.names.row(node.namespace, ledger, row);
            sim.coverage.count("row " + row.state());
            row.problem().ifPresent(problem -> sim.coverage.count("problem " + problem.code()));
            of(node).saved(row);
            sim.trace.note(() -> "    " + node + " row " + row.key() + " g" + row.generation() + " " + row.state()
                    + (row.sentHash().isPresent() ? " sent" : ""));
        }
    }

    private Duplicates of(Node node) {
        return duplicates.computeIfAbsent(node, fresh -> new Duplicates(sim.coverage, sim.names));
    }

    private String told(EventWrite write) {
        return write.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " "
                + sim.names
                        .of(write.eventId())
                        .map(Named::key)
                        .map(Object::toString)
                        .orElse(write.eventId());
    }

    private static String told(Reply<?> reply) {
        return reply instanceof Reply.Failed<?> failed
                ? failed.fault().kind() + " (" + failed.fault().code() + ")"
                : "done";
    }

    private String about(String name, Object[] arguments) {
        return name.equals("provider.read") && arguments[0] instanceof CalendarCall
                ? " "
                        + sim.names
                                .of((String) arguments[1])
                                .map(Named::key)
                                .map(Object::toString)
                                .orElse("?")
                : "";
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <T> T as(Object value) {
        return (T) value;
    }
}
