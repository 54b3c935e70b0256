package io.calendarsync.errors;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectionStatus;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.NextAction;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any answer at any call, expected there or not: nothing is lost or doubled by it, and it ends. */
class EveryErrorEndsTest {
    /** To a deletion this is no error: it is believed, so it must not be a lie. */
    private static final Set<String> BELIEVED = Set.of("410 global/deleted");

    /** What is believed once it was said again minutes later. */
    private static final Set<String> BELIEVED_IN_THE_END = Set.of("410 global/deleted", "404 global/notFound");

    static Stream<Moment> calls() {
        return Stream.of(Moment.values()).filter(moment -> moment.ofASync() && moment != Moment.HOST);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whateverComesOnceEnds(Moment moment) {
        assertAllEnd(moment, BELIEVED, Trouble::once);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whateverLastsEndsOnceItIsMended(Moment moment) {
        assertAllEnd(moment, BELIEVED_IN_THE_END, Trouble::lasting);
    }

    private static void assertAllEnd(Moment moment, Set<String> believed, Function<Trouble, Consumer<Scene>> begins) {
        List<String> wrong = new ArrayList<>();
        for (FakeFault fault : answers(moment, believed)) {
            Trouble trouble = Trouble.fault(moment, fault);
            try (Scene scene = Scene.on(Front.IN_PROCESS)) {
                scene.withSynced(appointment(1), appointment(2), appointment(3));
                moment.cause(scene);
                begins.apply(trouble).accept(scene);
                scene.sync();
                scene.clock.advance(Duration.ofMinutes(3));
                scene.sync();
                trouble.mended().accept(scene);
                assertEnds(scene);
            } catch (AssertionError | RuntimeException broken) {
                wrong.add(fault + ": " + broken);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static void assertEnds(Scene scene) {
        scene.days(2);
        if (scene.dana().status().nextAction() == NextAction.CONNECT) {
            scene.connect(DANA, EMAIL, CalendarChoice.primary());
            scene.days(1);
        }
        List<String> wanted = scene.source.events(DANA).stream()
                .map(event -> event.details().title())
                .sorted()
                .toList();
        assertEquals(wanted, scene.titles());
        ConnectionStatus status = scene.dana().status();
        assertEquals(State.ACTIVE, status.state());
        assertEquals(0, status.waiting() + status.setAside());
        assertTrue(status.problem().isEmpty(), status::toString);
        scene.counts().reset();
        scene.synced();
        assertEquals("no calls", scene.counts().toString());
    }

    /** What any row of the table answers, and what is no answer. */
    private static List<FakeFault> answers(Moment moment, Set<String> believed) {
        boolean oauth = moment == Moment.TOKEN;
        List<FakeFault> answers = new ArrayList<>(List.of(
                FakeFault.lostAnswer(),
                FakeFault.lostRequest(),
                FakeFault.truncatedBody(),
                FakeFault.malformedBody(),
                FakeFault.wrongContentType(),
                FakeFault.htmlPage(401),
                FakeFault.htmlPage(404),
                FakeFault.htmlPage(410)));
        ErrorTable.ROWS.stream()
                .map(ErrorRow::says)
                .distinct()
                .filter(says -> moment != Moment.DELETE || !believed.contains(says))
                .filter(says -> says.matches(oauth ? "\\d+ [a-z_]+" : "\\d+ \\w+/\\w+"))
                .map(says -> says.split("[ /]", 3))
                .forEach(parts -> answers.add(
                        oauth
                                ? FakeFault.tokenError(Integer.parseInt(parts[0]), parts[1])
                                : FakeFault.refused(Integer.parseInt(parts[0]), parts[1], parts[2])));
        return answers;
    }
}
