package io.calendarsync.jdbc.internal.text;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.spi.ConnectionRecord.Trouble;
import java.util.Optional;

/** Problems and troubles among the values of a record. */
final class TroubleText {
    private TroubleText() {}

    static void write(Fields fields, Trouble trouble) {
        fields.part("problem", Optional.of(trouble.problem()), TroubleText::problem)
                .set("since", trouble.since())
                .set("notBefore", trouble.notBefore())
                .set("attempts", trouble.attempts())
                .set("paused", trouble.paused());
    }

    static Trouble read(Fields fields) {
        return new Trouble(
                fields.part("problem", TroubleText::problem).orElseThrow(),
                fields.moment("since"),
                fields.momentIfAny("notBefore"),
                (int) fields.number("attempts"),
                fields.flag("paused"));
    }

    static void problem(Fields fields, Problem problem) {
        fields.set("code", problem.code()).texts("arguments", problem.arguments());
    }

    static Problem problem(Fields fields) {
        return new Problem(ProblemCode.valueOf(fields.text("code")), fields.texts("arguments"));
    }
}
