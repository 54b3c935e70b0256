package io.calendarsync.simulation;

import io.calendarsync.ApproveOutcome;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectRequest;
import io.calendarsync.Connection;
import io.calendarsync.ConnectionStatus;
import io.calendarsync.DisconnectOutcome;
import io.calendarsync.Hold;
import io.calendarsync.Preview;
import io.calendarsync.Problem;
import io.calendarsync.PushOutcome;
import io.calendarsync.SyncOutcome;
import io.calendarsync.SyncReport;
import io.calendarsync.event.EventKey;
import io.calendarsync.testkit.FakeMessage;
import io.calendarsync.testkit.InjectedFault;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Calls what a host calls, on some node: takes down every outcome, and lets nothing be thrown but what was injected. */
final class Verbs {
    static final String SESSION = "browser-session-of-the-simulation";

    private final Sim sim;
    private final Set<Link> held = new LinkedHashSet<>();

    Verbs(Sim sim) {
        this.sim = sim;
    }

    Optional<SyncOutcome> sync(Node node, Link link) {
        Optional<SyncOutcome> outcome =
                tried(node, "sync " + link, () -> connection(node, link).sync());
        outcome.ifPresent(done -> {
            kind("sync", done);
            if (done instanceof SyncOutcome.Held) {
                held.add(link);
            } else if (done instanceof SyncOutcome.Skipped skipped) {
                sim.coverage.count("skipped " + skipped.reason());
            } else if (done instanceof SyncOutcome.Paused paused) {
                problem(paused.problem());
                problems(paused.report());
            } else if (done instanceof SyncOutcome.Blocked blocked) {
                problem(blocked.problem());
                problems(blocked.report());
            } else if (done instanceof SyncOutcome.Synced synced) {
                held.remove(link);
                problems(synced.report());
            }
            Blame.check(node, done);
        });
        return outcome;
    }

    /** Has the ledger held against the calendar. */
    Optional<SyncOutcome> reconcile(Node node, Link link) {
        sim.hands.maySee(link);
        Optional<SyncOutcome> outcome =
                tried(node, "reconcile " + link, () -> connection(node, link).reconcile());
        outcome.ifPresent(done -> {
            kind("reconcile", done);
            Blame.check(node, done);
        });
        return outcome;
    }

    /** Reconciles all whose ledger was restored, as is asked of who restores one; what fails is done again later. */
    void reconcileRestored(Node node) {
        for (Link link : List.copyOf(sim.ledgers.toReconcile())) {
            reconcile(node, link)
                    .filter(done -> !done.equals(new SyncOutcome.Skipped(SyncOutcome.Reason.ALREADY_RUNNING)))
                    .ifPresent(done -> sim.ledgers.reconciled(link));
        }
    }

    /** A connection of which deletions were held lately, if there is one; else any. */
    Link held(SplittableRandom chance) {
        return held.stream().findFirst().orElseGet(() -> sim.link(chance));
    }

    Optional<Preview> preview(Node node, Link link) {
        long before = sim.watch.providerCalls();
        Optional<Preview> outcome =
                tried(node, "preview " + link, () -> connection(node, link).preview());
        outcome.ifPresent(done -> kind("preview", done));
        if (!sim.turns.together() && sim.watch.providerCalls() != before) {
            throw new Broken("P3", "a preview asked the provider");
        }
        return outcome;
    }

    Optional<ApproveOutcome> approve(Node node, Link link, Hold hold) {
        Optional<ApproveOutcome> outcome =
                tried(node, "approve " + link, () -> connection(node, link).approve(hold));
        outcome.ifPresent(done -> {
            kind("approve", done);
            if (done instanceof ApproveOutcome.Approved approved && approved.count() != hold.count()) {
                throw new Broken("P5", approved + " were approved, and " + hold + " was shown");
            }
        });
        return outcome;
    }

    Optional<ConnectionStatus> status(Node node, Link link) {
        Optional<ConnectionStatus> outcome =
                tried(node, "status " + link, () -> connection(node, link).status());
        outcome.flatMap(ConnectionStatus::problem).ifPresent(this::problem);
        return outcome;
    }

    Optional<DisconnectOutcome> disconnect(Node node, Link link) {
        LetGo.Access before = LetGo.Access.of(sim, link);
        Optional<DisconnectOutcome> outcome =
                tried(node, "disconnect " + link, () -> connection(node, link).disconnect());
        outcome.ifPresent(done -> {
            kind("disconnect", done);
            if (done instanceof DisconnectOutcome.Disconnected let) {
                let.done().forEach(step -> sim.coverage.count("step " + step));
            }
        });
        before.mustBeKnown(outcome);
        return outcome;
    }

    /** What the listener was told of a disconnect, or of what was still owed of one. */
    void letGo(DisconnectOutcome outcome) {
        sim.outputs.seen(outcome);
        if (outcome instanceof DisconnectOutcome.Disconnected let) {
            let.done().forEach(step -> sim.coverage.count("step " + step));
        }
    }

    /** Says what the engine has not heard of yet; what could not be said is said again later. */
    void changed(Node node, Link link) {
        List<EventKey> keys = List.copyOf(sim.host.unsaid(link));
        if (keys.isEmpty()) {
            return;
        }
        Optional<Boolean> said = tried(node, "changed " + link + " " + keys.size(), () -> {
            connection(node, link).changed(keys);
            return true;
        });
        if (said.isPresent()) {
            keys.forEach(sim.host.unsaid(link)::remove);
        }
    }

    /** Has a connection rest, or go on. */
    void rest(Node node, Link link, boolean pause) {
        var unused = tried(node, (pause ? "pause " : "resume ") + link, () -> {
            Connection connection = connection(node, link);
            if (pause) {
                connection.pause();
            } else {
                connection.resume();
            }
            return true;
        });
    }

    /** The host's endpoint: what the engine answers to a message, on whatever node it comes to. */
    int receive(Node node, FakeMessage message) {
        message.headers().forEach((name, value) -> {
            if (name.equalsIgnoreCase("X-Goog-Channel-Token")) {
                sim.outputs.secret(value);
            }
        });
        Map<String, List<String>> headers = new HashMap<>();
        message.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        return receive(node, headers).map(PushOutcome::status).orElse(500);
    }

    void receiveForged(Node node, Map<String, List<String>> headers) {
        receive(node, headers)
                .filter(outcome -> outcome instanceof PushOutcome.Accepted || outcome instanceof PushOutcome.Opened)
                .ifPresent(outcome -> {
                    throw new Broken("PUSH", "a message was believed that proves nothing: " + outcome);
                });
    }

    private Optional<PushOutcome> receive(Node node, Map<String, List<String>> headers) {
        Optional<PushOutcome> outcome =
                tried(node, "receive", () -> node.engine().receive(headers));
        outcome.ifPresent(done -> kind("push", done));
        return outcome;
    }

    /** Where to send the browser for consent. */
    Optional<URI> begin(Node node, Link link) {
        Optional<URI> page = tried(
                node,
                "connect " + link,
                () -> node.engine()
                        .connect(link.id(), ConnectRequest.of(SESSION, link.calendar()))
                        .location());
        page.ifPresent(uri -> secretsOf(uri, "state"));
        return page;
    }

    Optional<ConnectOutcome> complete(Node node, String session, URI callback) {
        secretsOf(callback, "code");
        Optional<ConnectOutcome> outcome =
                tried(node, "complete", () -> node.engine().complete(session, callback));
        outcome.ifPresent(done -> {
            kind("connect", done);
            if (done instanceof ConnectOutcome.Rejected rejected) {
                problem(rejected.problem());
            }
        });
        return outcome;
    }

    private static Connection connection(Node node, Link link) {
        return node.engine().connection(link.id());
    }

    private void secretsOf(URI uri, String parameter) {
        for (String pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
            if (pair.startsWith(parameter + "=") && pair.length() > parameter.length() + 8) {
                sim.outputs.secret(URLDecoder.decode(pair.substring(parameter.length() + 1), StandardCharsets.UTF_8));
            }
        }
    }

    private <T> Optional<T> tried(Node node, String what, Supplier<T> verb) {
        node.evidence.begin(what);
        sim.watch.begins(node);
        try {
            T outcome = verb.get();
            sim.outputs.seen(shown(outcome));
            sim.trace.note(() -> "  " + node + " " + what + " -> " + shown(outcome));
            return Optional.of(outcome);
        } catch (InjectedFault injected) {
            sim.outputs.seen(injected);
            sim.trace.note(() -> "  " + node + " " + what + " -> " + injected.getMessage());
            return Optional.empty();
        } catch (Crash crash) {
            sim.trace.note(() -> "  " + node + " " + what + " -> " + crash.getMessage());
            return Optional.empty();
        } catch (RuntimeException bug) {
            sim.outputs.seen(bug);
            throw new Broken("outcomes", what + " threw " + bug, bug);
        }
    }

    /** The outcome without what differs from run to run for good reasons. */
    private static String shown(Object outcome) {
        return outcome instanceof URI ? "a consent page" : outcome.toString();
    }

    private void kind(String verb, Object outcome) {
        sim.coverage.count(verb + " " + outcome.getClass().getSimpleName());
    }

    private void problems(SyncReport report) {
        report.problems().forEach(this::problem);
    }

    private void problem(Problem problem) {
        sim.coverage.count("problem " + problem.code());
    }
}
