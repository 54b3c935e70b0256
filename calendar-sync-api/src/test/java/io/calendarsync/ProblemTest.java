package io.calendarsync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void argumentsHaveTheNamesOfTheirCode() {
        Problem problem = Problem.of(ProblemCode.REMOVALS_HELD, 26, 100L);
        assertEquals(List.of("26", "100"), problem.arguments());
        assertEquals("26", problem.argument("count"));
        assertEquals("100", problem.argument("live"));
        assertEquals("", problem.argument("nothing"));
    }

    @Test
    void argumentsThatDoNotFitAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Problem.of(ProblemCode.REMOVALS_HELD, 26));
        assertThrows(IllegalArgumentException.class, () -> Problem.of(ProblemCode.INTERRUPTED, "more"));
    }

    @Test
    void argumentsAreKeptAsTheyWere() {
        List<String> arguments = new ArrayList<>(List.of("parameter"));
        Problem problem = new Problem(ProblemCode.CALLBACK_INVALID, arguments);
        arguments.clear();
        assertEquals(List.of("parameter"), problem.arguments());
    }
}
