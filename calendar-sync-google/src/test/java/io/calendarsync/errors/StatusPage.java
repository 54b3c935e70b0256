package io.calendarsync.errors;

import io.calendarsync.ConnectionStatus;
import io.calendarsync.NextAction;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;

/** The tables of the page about what a status says, as the sentences have them. */
final class StatusPage {
    private static final Wording WORDING = Wording.english(List.of());

    private StatusPage() {}

    /** Every problem with the sentence that people read, and who ends it. */
    static List<String> problems() {
        return Arrays.stream(ProblemCode.values())
                .map(code -> "| `" + code + "` | "
                        + WORDING.sentence(Problem.of(
                                code,
                                code.arguments().stream()
                                        .map(name -> "{" + name + "}")
                                        .toArray()))
                        + " | " + who(code) + " |")
                .toList();
    }

    private static String who(ProblemCode code) {
        return code.action() == NextAction.NONE ? "" : WORDING.nextAction(code.action());
    }

    /** Every way in which push may stand, with its sentence. */
    static List<String> pushes() {
        ResourceBundle sentences = ResourceBundle.getBundle("io.calendarsync.wording");
        return Arrays.stream(ConnectionStatus.Push.values())
                .map(push -> "| `" + push + "` | " + sentences.getString("push." + push) + " |")
                .toList();
    }
}
