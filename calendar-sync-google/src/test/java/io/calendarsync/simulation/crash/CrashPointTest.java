package io.calendarsync.simulation.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.calendarsync.simulation.Theatre;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each scenario, stopped at each call that it makes, before and after its effect, and gone on with as a host would. */
class CrashPointTest {
    private final Theatre theatre = new Theatre();

    @AfterEach
    void close() {
        theatre.close();
    }

    @TestFactory
    Stream<DynamicContainer> P1_P2_P4_P6_P8_holdWhereverAProcessStops() {
        return Scenarios.all().map(scenario -> dynamicContainer(scenario.toString(), points(scenario)));
    }

    @Test
    void theScenariosMeetEveryCall() {
        Set<String> never = Calls.all();
        Scenarios.all().forEach(scenario -> never.removeAll(Play.undisturbed(theatre, scenario)));
        assertEquals(Set.of(), never);
    }

    private Stream<DynamicNode> points(Scenario scenario) {
        List<Point> points = Point.of(Play.undisturbed(theatre, scenario));
        return Stream.concat(
                Stream.of(dynamicTest(
                        "at least " + scenario.least() + " points",
                        () -> assertTrue(points.size() >= scenario.least(), () -> "only " + points.size()))),
                points.stream()
                        .map(point -> dynamicTest(point.toString(), () -> Play.disturbed(theatre, scenario, point))));
    }
}
