package io.calendarsync;

import io.calendarsync.event.EventKind;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.ToIntFunction;

/**
 * Says problems, outcomes and states in sentences that a shop owner understands.
 *
 * <p>English by default. A host that speaks otherwise brings a bundle with the same keys, which are those of {@code
 * io/calendarsync/wording.properties}; for a kind of events it may add {@code kind.NAME}, a pattern that is given the
 * count. Immutable.
 */
public final class Wording {
    private final ResourceBundle bundle;
    private final Map<String, EventKind> kinds = new HashMap<>();

    private Wording(ResourceBundle bundle, Collection<EventKind> kinds) {
        this.bundle = bundle;
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
    }

    /** English sentences; a kind that is not among these is called by its own name. */
    public static Wording english(Collection<EventKind> kinds) {
        return of(ResourceBundle.getBundle("io.calendarsync.wording", Locale.ROOT), kinds);
    }

    /** Sentences from a host's own bundle. */
    public static Wording of(ResourceBundle bundle, Collection<EventKind> kinds) {
        return new Wording(bundle, kinds);
    }

    /** What stands in the way. */
    public String sentence(Problem problem) {
        return format("problem." + problem.code(), problem.arguments().toArray());
    }

    /** What ends it. */
    public String nextAction(NextAction action) {
        return format("action." + action);
    }

    /** What a run did, such as "Synced 12 appointments and 8 repair due dates." */
    public String summary(SyncReport report) {
        List<String> parts = new ArrayList<>();
        add(parts, "summary.synced", report, KindCounts::synced);
        add(parts, "summary.removed", report, KindCounts::removed);
        add(parts, "summary.waiting", report, KindCounts::waiting);
        add(parts, "summary.setAside", report, KindCounts::setAside);
        return parts.isEmpty() ? format("summary.nothing") : String.join(" ", parts);
    }

    /** What came of a sync. */
    public String outcome(SyncOutcome outcome) {
        if (outcome instanceof SyncOutcome.Synced synced) {
            return summary(synced.report());
        }
        if (outcome instanceof SyncOutcome.Paused paused) {
            return format("outcome.paused", worked(paused.report()), sentence(paused.problem()))
                    .strip();
        }
        if (outcome instanceof SyncOutcome.Held held) {
            return format("outcome.held", worked(held.report()), hold(held.hold()))
                    .strip();
        }
        if (outcome instanceof SyncOutcome.Blocked blocked) {
            return sentence(blocked.problem());
        }
        return format("outcome.skipped." + ((SyncOutcome.Skipped) outcome).reason());
    }

    /** What came of connecting an account. */
    public String outcome(ConnectOutcome outcome) {
        if (outcome instanceof ConnectOutcome.Connected connected) {
            return format("connect.connected", connected.account().email());
        }
        if (outcome instanceof ConnectOutcome.Rejected rejected) {
            return sentence(rejected.problem());
        }
        if (outcome instanceof ConnectOutcome.AccountMismatch mismatch) {
            return format(
                    "connect.mismatch",
                    mismatch.expected().email(),
                    mismatch.actual().email());
        }
        return format(outcome instanceof ConnectOutcome.Declined ? "connect.declined" : "connect.scopesMissing");
    }

    /** What came of disconnecting an account. */
    public String outcome(DisconnectOutcome outcome) {
        if (!(outcome instanceof DisconnectOutcome.Disconnected done)) {
            return format("disconnect.notConnected");
        }
        if (!done.owed().isEmpty()) {
            return format("status.DISCONNECTED.owed");
        }
        return done.done().stream()
                .map(Wording::told)
                .filter(key -> !key.isEmpty())
                .findFirst()
                .map(this::format)
                .orElseGet(() -> format("disconnect.unreadable"));
    }

    private static String told(DisconnectOutcome.Step step) {
        return switch (step) {
            case ACCESS_REVOKED -> "disconnect.done";
            case TOKENS_SHARED -> "disconnect.shared";
            case REVOCATION_GIVEN_UP -> "disconnect.givenUp";
            case TOKENS_FORGOTTEN -> "";
        };
    }

    /** How a connection stands. */
    public String status(ConnectionStatus status) {
        return switch (status.state()) {
            case NOT_CONNECTED -> format("status.NOT_CONNECTED");
            case DISCONNECTED -> format(status.owed() ? "status.DISCONNECTED.owed" : "status.DISCONNECTED");
            case ACTIVE ->
                format(
                        "status.ACTIVE",
                        status.account().map(Account::email).orElse(""),
                        status.live(),
                        status.waiting());
            case NEEDS_ATTENTION ->
                status.hold()
                        .map(this::hold)
                        .orElseGet(() -> status.problem().map(this::sentence).orElse(""));
        };
    }

    private String hold(Hold hold) {
        return sentence(Problem.of(ProblemCode.REMOVALS_HELD, hold.count(), hold.live()));
    }

    private String worked(SyncReport report) {
        KindCounts total = report.total();
        return total.synced() + total.removed() == 0 ? "" : summary(report);
    }

    private void add(List<String> parts, String key, SyncReport report, ToIntFunction<KindCounts> which) {
        List<String> counted = new ArrayList<>();
        report.kinds().forEach((kind, counts) -> {
            int count = which.applyAsInt(counts);
            if (count > 0) {
                counted.add(counted(kind, count));
            }
        });
        if (!counted.isEmpty()) {
            parts.add(format(key, listed(counted)));
        }
    }

    private String counted(String kind, int count) {
        if (bundle.containsKey("kind." + kind)) {
            return format("kind." + kind, count);
        }
        EventKind known = kinds.getOrDefault(kind, EventKind.of(kind));
        return format("count", count, count == 1 ? known.singular() : known.plural());
    }

    private String listed(List<String> things) {
        String list = things.get(0);
        for (int at = 1; at < things.size(); at++) {
            list = format(at == things.size() - 1 ? "list.last" : "list.more", list, things.get(at));
        }
        return list;
    }

    private String format(String key, Object... arguments) {
        // A bundle that was not looked up by a locale has none.
        Locale locale = Objects.requireNonNullElse(bundle.getLocale(), Locale.ROOT);
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
