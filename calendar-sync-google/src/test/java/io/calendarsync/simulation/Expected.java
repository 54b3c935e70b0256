package io.calendarsync.simulation;

import io.calendarsync.ApproveOutcome;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.DisconnectOutcome;
import io.calendarsync.ProblemCode;
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
            // A hold is told by its own outcome.
            ProblemCode.REMOVALS_HELD,
            // The fake signs what it says, and gives a refresh token to each consent.
            ProblemCode.IDENTITY_INVALID,
            ProblemCode.NO_LASTING_ACCESS,
            // The sources page by key.
            ProblemCode.EVENT_KEY_TWICE,
            // Too few runs take ten minutes.
            ProblemCode.MORE_TO_DO);

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
        kinds(names, "disconnect ", DisconnectOutcome.class);
        for (SyncOutcome.Reason reason : SyncOutcome.Reason.values()) {
            names.add("skipped " + reason);
        }
        for (DisconnectOutcome.Step step : DisconnectOutcome.Step.values()) {
            names.add("step " + step);
        }
        EnumSet.allOf(RowState.class).forEach(state -> names.add("row " + state));
        EnumSet.complementOf(EnumSet.copyOf(NEVER_PROBLEMS)).forEach(code -> names.add("problem " + code));
        for (Duplicates.Branch branch : Duplicates.Branch.values()) {
            names.add("duplicate " + branch);
        }
        names.add("told meeting");
        names.add("told answers");
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
