package io.calendarsync;

import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.event.EventKind;
import io.calendarsync.spi.CalendarInfo;
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
            String email = connected.account().email();
            return connected
                    .leftBehind()
                    .map(left -> format(
                            "connect.leftBehind",
                            email,
                            left.account().email(),
                            called(left.calendar()),
                            left.events()))
                    .orElseGet(() -> format("connect.connected", email));
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
        if (!(outcome instanceof DisconnectOutcome.Disconnected let)) {
            return format("disconnect.notConnected");
        }
        return letGo(access(let.done(), let.owed()), let.done(), let.owed(), let.eventsLeft());
    }

    /** What was erased. */
    public String outcome(Erased erased) {
        return letGo(format("erased"), erased.done(), erased.owed(), erased.eventsLeft());
    }

    /** What became of the access, which is the first thing to know. */
    private String access(List<Step> done, List<Step> owed) {
        if (owed.contains(Step.ACCESS_REVOKED)) {
            return format("status.DISCONNECTED.owed");
        }
        if (done.contains(Step.ACCESS_REVOKED)) {
            return format("disconnect.done");
        }
        if (done.contains(Step.REVOCATION_GIVEN_UP)) {
            return format("disconnect.givenUp");
        }
        if (done.contains(Step.TOKENS_SHARED)) {
            return format("disconnect.shared");
        }
        return format(done.contains(Step.TOKENS_FORGOTTEN) ? "disconnect.unreadable" : "status.DISCONNECTED");
    }

    private String letGo(String first, List<Step> done, List<Step> owed, long left) {
        List<String> sentences = new ArrayList<>();
        sentences.add(first);
        for (Step step : List.of(Step.EVENTS_DELETED, Step.CALENDAR_DELETED)) {
            if (done.contains(step) && !owed.contains(Step.EVENTS_DELETED)) {
                sentences.add(format("disconnect." + step));
            }
        }
        if (done.contains(Step.EVENTS_GIVEN_UP)) {
            sentences.add(format("disconnect.EVENTS_GIVEN_UP", left));
        }
        if (done.contains(Step.BLOCKED_TIME_GIVEN_UP)) {
            sentences.add(format("disconnect.BLOCKED_TIME_GIVEN_UP"));
        }
        sentences.addAll(owing(owed, left));
        return String.join(" ", sentences);
    }

    /** What is still to be done, but for the access. */
    private List<String> owing(List<Step> owed, long left) {
        List<String> sentences = new ArrayList<>();
        if (owed.contains(Step.EVENTS_DELETED)) {
            sentences.add(format("owed.EVENTS_DELETED", left));
        }
        if (owed.contains(Step.BLOCKED_TIME_FORGOTTEN)) {
            sentences.add(format("owed.BLOCKED_TIME_FORGOTTEN"));
        }
        return sentences;
    }

    private String letGo(ConnectionStatus status) {
        boolean access = status.stillOwed().contains(Step.ACCESS_REVOKED);
        List<String> sentences = new ArrayList<>();
        sentences.add(format(access ? "status.DISCONNECTED.owed" : "status.DISCONNECTED"));
        sentences.addAll(owing(status.stillOwed(), status.eventsLeft()));
        return String.join(" ", sentences);
    }

    /** What came of asking which calendars there are. */
    public String outcome(CalendarsOutcome outcome) {
        if (outcome instanceof CalendarsOutcome.Listed listed) {
            return format("calendars.listed", listed.writable().size());
        }
        return outcome instanceof CalendarsOutcome.Unavailable unavailable
                ? sentence(unavailable.problem())
                : format("status.NOT_CONNECTED");
    }

    /** What came of choosing a calendar. */
    public String outcome(ChooseOutcome outcome) {
        if (outcome instanceof ChooseOutcome.Chosen chosen) {
            return format("choose.chosen", called(chosen.calendar()), chosen.onTheFormer());
        }
        if (outcome instanceof ChooseOutcome.Unavailable unavailable) {
            return sentence(unavailable.problem());
        }
        return format(outcome instanceof ChooseOutcome.Busy ? "choose.busy" : "status.NOT_CONNECTED");
    }

    /** What came of naming the further calendars that block time. */
    public String outcome(BlockedByOutcome outcome) {
        if (outcome instanceof BlockedByOutcome.Accepted accepted) {
            return format("blockedBy.accepted", accepted.calendars().size());
        }
        return outcome instanceof BlockedByOutcome.Unavailable unavailable
                ? sentence(unavailable.problem())
                : format("status.NOT_CONNECTED");
    }

    private static String called(CalendarInfo calendar) {
        return calendar.title().orElse(calendar.address());
    }

    /** What came of taking back everything that was written. */
    public String outcome(UndoOutcome outcome) {
        if (outcome instanceof UndoOutcome.Undone undone) {
            return format("undo.done", worked(undone.report())).strip();
        }
        if (outcome instanceof UndoOutcome.Changed changed) {
            return format("undo.changed", changed.plan().count());
        }
        if (outcome instanceof UndoOutcome.Paused paused) {
            return format("undo.paused", worked(paused.report()), sentence(paused.problem()))
                    .strip();
        }
        if (outcome instanceof UndoOutcome.Blocked blocked) {
            return format("undo.paused", worked(blocked.report()), sentence(blocked.problem()))
                    .strip();
        }
        return format(outcome instanceof UndoOutcome.Busy ? "undo.busy" : "status.NOT_CONNECTED");
    }

    /** How a connection stands. */
    public String status(ConnectionStatus status) {
        return switch (status.state()) {
            case NOT_CONNECTED -> format("status.NOT_CONNECTED");
            case DISCONNECTED -> letGo(status);
            case ACTIVE ->
                format(
                        "status.ACTIVE",
                        status.account().map(Account::email).orElse(""),
                        status.live(),
                        status.waiting());
            case PAUSED ->
                format("status.PAUSED", status.account().map(Account::email).orElse(""), status.waiting());
            case NEEDS_ATTENTION ->
                status.hold()
                        .filter(hold -> status.asksForApproval())
                        .map(this::hold)
                        .orElseGet(() -> status.problem().map(this::sentence).orElse(""));
        };
    }

    /** Whether the provider tells of changes by itself. */
    public String push(ConnectionStatus status) {
        return status.pushProblem().map(this::sentence).orElseGet(() -> format("push." + status.push()));
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
