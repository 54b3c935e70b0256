package io.calendarsync.errors;

import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.NextAction;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headings and tables of the page about errors, as the table of errors has them. */
final class ErrorsPage {
    private static final Wording WORDING = Wording.english(List.of());
    private static final List<String> HEAD = List.of(
            "| what happens | the library | problem | state, next action | the person reads | what ends it |",
            "|---|---|---|---|---|---|");

    private ErrorsPage() {}

    /** Rows that differ in nothing but what Google says are one. */
    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Moment moment : Moment.values()) {
            lines.add("## " + moment.title());
            lines.addAll(HEAD);
            Map<String, List<String>> says = new LinkedHashMap<>();
            ErrorTable.at(moment)
                    .forEach(row -> says.computeIfAbsent(rest(row), first -> new ArrayList<>())
                            .add(row.moment() == Moment.HOST ? row.says() : "`" + row.says() + "`"));
            says.forEach((rest, codes) -> lines.add("| " + String.join(", ", codes) + " | " + rest + " |"));
        }
        return lines;
    }

    private static String rest(ErrorRow row) {
        return String.join(
                " | ",
                row.follows().toString(),
                problem(row),
                state(row),
                sentence(row),
                row.ending().toString());
    }

    private static String problem(ErrorRow row) {
        return row.code().map(code -> "`" + code + "`").orElse("");
    }

    private static String state(ErrorRow row) {
        if (row.moment() == Moment.REVOKE) {
            return State.DISCONNECTED + ", " + NextAction.CONNECT;
        }
        if (row.follows() == Follows.REJECTED) {
            return "as before";
        }
        if (row.follows() == Follows.LEAVES_OUT) {
            return State.ACTIVE + ", " + NextAction.NONE;
        }
        NextAction action = row.code().map(ProblemCode::action).orElse(NextAction.NONE);
        boolean nobodyActs = action == NextAction.NONE || action == NextAction.WAIT;
        return (nobodyActs ? State.ACTIVE : State.NEEDS_ATTENTION) + ", " + action;
    }

    private static String sentence(ErrorRow row) {
        if (row.moment() == Moment.REVOKE) {
            List<Step> revoked = List.of(Step.ACCESS_REVOKED);
            return WORDING.outcome(
                    row.follows() == Follows.OWES
                            ? new Disconnected(List.of(), revoked)
                            : new Disconnected(revoked, List.of()));
        }
        return row.problem()
                .map(problem -> WORDING.sentence(shortened(problem)))
                .orElse("");
    }

    /** What Google said stands in the first column already. */
    private static Problem shortened(Problem problem) {
        List<String> names = problem.code().arguments();
        return new Problem(
                problem.code(),
                names.stream()
                        .map(name -> name.equals("code") || name.equals("error") ? "…" : problem.argument(name))
                        .toList());
    }
}
