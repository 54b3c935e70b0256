package io.calendarsync.simulation;

import io.calendarsync.ApproveOutcome;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.DisconnectOutcome;
import io.calendarsync.ProblemCode;
import io.calendarsync.PushOutcome;
import io.calendarsync.SyncOutcome;
import io.calendarsync.spi.RowState;
import io.calendarsync.testkit.FakeFault;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** The names of everything that a campaign has to have seen. */
final class Expected {
    private static final Set<ProblemCode> NEVER_PROBLEMS = EnumSet.of(
            // A status alone tells why there is no channel.
            ProblemCode.PUSH_REFUSED,
            // No host watches further calendars or lets people choose one, in a history.
            ProblemCode.WATCHED_CALENDAR_GONE,
            ProblemCode.CALENDAR_NOT_CHOSEN,
            // A hold is told by its own outcome.
            ProblemCode.REMOVALS_HELD,
            // The fake signs what it says, and gives a refresh token to each consent.
            ProblemCode.IDENTITY_INVALID,
            ProblemCode.NO_LASTING_ACCESS,
            // The sources page by key.
            ProblemCode.EVENT_KEY_TWICE,
            // Too few runs take ten minutes.
            ProblemCode.MORE_TO_DO);

    private static final Set<DisconnectOutcome.Step> NEVER_STEPS = EnumSet.of(
            // No sink fails for a month, and events stay.
            DisconnectOutcome.Step.BLOCKED_TIME_GIVEN_UP,
            DisconnectOutcome.Step.EVENTS_DELETED,
            DisconnectOutcome.Step.CALENDAR_DELETED,
            DisconnectOutcome.Step.EVENTS_GIVEN_UP);

    private Expected() {}

    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Deed deed : Deed.values()) {
            names.add("deed " + deed);
        }
        kinds(names, "fault ", FakeFault.class);
        kinds(names, "sync ", SyncOutcome.class);
        kinds(names, "connect ", ConnectOutcome.class);
        kinds(names, "approve ", ApproveOutcome.class);
        kinds(names, "push ", PushOutcome.class);
        names.remove("push Busy"); // Nobody sends so many.
        kinds(names, "disconnect ", DisconnectOutcome.class);
        for (SyncOutcome.Reason reason : SyncOutcome.Reason.values()) {
            names.add("skipped " + reason);
        }
        for (DisconnectOutcome.Step step : EnumSet.complementOf(EnumSet.copyOf(NEVER_STEPS))) {
            names.add("step " + step);
        }
        EnumSet.allOf(RowState.class).forEach(state -> names.add("row " + state));
        EnumSet.complementOf(EnumSet.copyOf(NEVER_PROBLEMS)).forEach(code -> names.add("problem " + code));
        for (Duplicates.Branch branch : Duplicates.Branch.values()) {
            names.add("duplicate " + branch);
        }
        names.add("told meeting");
        names.add("told answers");
        names.add("told edit");
        names.add("told edit of an occurrence");
        names.add("told deletion");
        names.add("told deletion of an occurrence");
        names.add("told Blocked");
        names.add("told Freed");
        names.add("told everything");
        for (Strike.Kind kind : Strike.Kind.values()) {
            names.add("strike " + kind);
        }
        return names;
    }

    private static void kinds(Set<String> names, String sort, Class<?> sealed) {
        Arrays.stream(sealed.getPermittedSubclasses())
                .filter(kind -> !kind.isEnum())
                .forEach(kind -> names.add(sort + kind.getSimpleName()));
    }
}
