package io.calendarsync.errors;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.spi.Fault;
import java.util.List;
import java.util.Optional;

/**
 * One error, and all that must follow.
 *
 * @param moment what is under way
 * @param says Google's status and codes, or what happens where it says nothing
 * @param trouble how it comes about
 * @param kind what the provider takes it for; empty where nothing gets to the provider, or it is no fault
 * @param code what the host is shown; empty where it is shown nothing
 */
record ErrorRow(
        Moment moment,
        String says,
        Trouble trouble,
        Optional<Fault.Kind> kind,
        Follows follows,
        Optional<ProblemCode> code,
        Ending ending) {

    /** The problem as it is shown of this row's event, calendar and codes. */
    Optional<Problem> problem() {
        return code.map(known ->
                Problem.of(known, known.arguments().stream().map(this::argument).toArray()));
    }

    /** Whether these faults show what this row says. */
    boolean isAmong(List<Fault> faults) {
        return kind.map(expected -> faults.stream()
                        .anyMatch(fault -> fault.kind() == expected
                                && fault.code().split(":", 2)[0].equals(says)))
                .orElse(true);
    }

    /** The same problem without what kind of exception ended a call, which is not part of the promise. */
    static Problem plain(Problem problem) {
        return problem.argument("code").startsWith("no answer") ? Problem.of(problem.code(), "no answer") : problem;
    }

    private Object argument(String name) {
        return switch (name) {
            case "key" -> moment.struck();
            case "calendar" -> moment == Moment.CALENDAR ? "Shop" : Scene.EMAIL;
            case "error" -> "InjectedFault";
            default -> says;
        };
    }

    @Override
    public String toString() {
        return moment + " " + says;
    }
}
