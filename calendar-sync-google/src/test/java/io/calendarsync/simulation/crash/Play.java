package io.calendarsync.simulation.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.simulation.Link;
import io.calendarsync.simulation.Mishap;
import io.calendarsync.simulation.Mishap.Manner;
import io.calendarsync.simulation.Stage;
import io.calendarsync.simulation.Theatre;
import io.calendarsync.simulation.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One run of a scenario: what goes wrong, what the host does about it, and whether everything is right in the end. */
final class Play {
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofMinutes(10));

    private final Scenario scenario;
    private final Stage stage;
    private final Verdict verdict;

    private Play(Scenario scenario, Stage stage) {
        this.scenario = scenario;
        this.stage = stage;
        this.verdict = stage.verdict();
    }

    /** The names of the calls of a run in which nothing goes wrong. */
    static List<String> undisturbed(Theatre theatre, Scenario scenario) {
        Stage stage = theatre.open(scenario.kind(), scenario.twoWay());
        return new Play(scenario, stage).undisturbed();
    }

    /** Throws when a promise is not kept after something went wrong there. */
    static void disturbed(Theatre theatre, Scenario scenario, Point point) {
        Stage stage = theatre.open(scenario.kind(), scenario.twoWay());
        try {
            new Play(scenario, stage).disturbed(point);
        } catch (AssertionError broken) {
            throw new AssertionError(broken.getMessage() + "\n" + stage.story(), broken);
        }
    }

    private List<String> undisturbed() {
        BooleanSupplier act = scenario.plot().prepare(stage);
        Mishap mishap = stage.mishap().none();
        boolean unused = act.getAsBoolean();
        mishap.over();
        String story = stage.story();
        scenario.shows().forEach(words -> assertTrue(story.contains(words), () -> words + " is not in\n" + story));
        afterwards(act);
        return mishap.heard();
    }

    private void disturbed(Point point) {
        BooleanSupplier act = scenario.plot().prepare(stage);
        Mishap mishap = stage.mishap().at(point.number(), point.moment(), point.manner());
        boolean unused = act.getAsBoolean();
        mishap.over();
        assertEquals(point.call(), mishap.heard().get(point.number() - 1), "the same scenario makes the same calls");
        assertTrue(point.manner() != Manner.LOST || mishap.lost(), "something was lost");
        afterwards(act);
    }

    private void afterwards(BooleanSupplier act) {
        boolean done = act.getAsBoolean();
        for (Duration wait : WAITS) {
            stage.pass(wait);
            done = done || act.getAsBoolean();
            scenario.links().forEach(this::sync);
        }
        scenario.leaves().ifPresent(this::left);
        verdict.calendarIsAsBooked();
        verdict.blockedTimeIsKnown();
        scenario.links().forEach(verdict::isQuiet);
        verdict.othersAreUntouched();
        verdict.everythingCanBeLetGo();
        verdict.nothingSlippedOut();
    }

    private void sync(Link link) {
        if (!scenario.isLeft(link)) {
            stage.connectIfNeeded(link);
        }
        stage.sync(link);
    }

    /** Nothing of what was let go is left, others go on, and whoever connects again goes on where it was. */
    private void left(Link link) {
        verdict.isLetGo(link);
        if (scenario.links().size() == 1) {
            verdict.accessHasEnded();
        }
        scenario.links().stream().filter(other -> !other.equals(link)).forEach(verdict::isConnected);
        stage.connect(link);
        stage.sync(link);
    }
}
