package io.calendarsync.simulation;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome;
import io.calendarsync.SyncReport;
import java.util.EnumSet;
import java.util.Set;

/** P11: what stopped a run is the problem of whoever failed in it, and of nobody else. */
final class Blame {
    private static final Set<ProblemCode> PROVIDERS = EnumSet.of(
            ProblemCode.PROVIDER_UNAVAILABLE,
            ProblemCode.WRITES_FROZEN,
            ProblemCode.RATE_LIMITED,
            ProblemCode.RECONNECT_NEEDED,
            ProblemCode.SCOPE_MISSING,
            ProblemCode.ADMIN_POLICY,
            ProblemCode.CLIENT_MISCONFIGURED,
            ProblemCode.API_DISABLED,
            ProblemCode.CALENDAR_GONE,
            ProblemCode.CALENDAR_READ_ONLY,
            ProblemCode.EVENT_REFUSED,
            ProblemCode.EVENT_FORBIDDEN);
    /** Codes of ours where a provider's code would stand: our own pace, another node at work, tokens that are gone. */
    private static final Set<String> OWN =
            Set.of("own pace", "refresh elsewhere", "grant keeps changing", "no tokens stored", "met before");

    private static final Set<ProblemCode> SOURCES =
            EnumSet.of(ProblemCode.SOURCE_FAILED, ProblemCode.EVENT_SOURCE_FAILED, ProblemCode.CURSOR_UNREADABLE);

    private Blame() {}

    /** Holds it against an outcome. */
    static void check(Node node, SyncOutcome outcome) {
        if (!node.evidence.ran()) {
            return; // It says what stood in the way before.
        }
        if (outcome instanceof SyncOutcome.Paused paused) {
            stopped(node, paused.problem());
            problems(node, paused.report());
        } else if (outcome instanceof SyncOutcome.Blocked blocked) {
            stopped(node, blocked.problem());
            problems(node, blocked.report());
        } else if (outcome instanceof SyncOutcome.Held held) {
            problems(node, held.report());
        } else if (outcome instanceof SyncOutcome.Synced synced) {
            problems(node, synced.report());
        }
    }

    private static void stopped(Node node, Problem problem) {
        if (!node.evidence.met(problem.code())) { // Else it is told again.
            check(node, problem);
        }
    }

    private static void problems(Node node, SyncReport report) {
        for (Problem problem : report.problems()) {
            // Of one that was refused before, the reason is told again.
            boolean told = problem.code() == ProblemCode.EVENT_REFUSED
                    || problem.code() == ProblemCode.EVENT_FORBIDDEN
                    || problem.code() == ProblemCode.EVENT_SOURCE_FAILED;
            if (!told) {
                check(node, problem);
            }
        }
    }

    private static void check(Node node, Problem problem) {
        if (SOURCES.contains(problem.code()) && !node.evidence.source()) {
            throw new Broken("P11", problem + ", yet the source never failed");
        }
        if (problem.code() == ProblemCode.SINK_FAILED && !node.evidence.sink() && !node.evidence.sinkEver()) {
            throw new Broken("P11", problem + ", yet the sink never failed");
        }
        if (PROVIDERS.contains(problem.code())
                && !node.evidence.provider()
                && problem.arguments().stream().noneMatch(Blame::isOwn)) {
            throw new Broken("P11", problem + ", yet the provider never failed");
        }
    }

    private static boolean isOwn(String argument) {
        return OWN.stream().anyMatch(argument::startsWith);
    }
}
