package io.calendarsync.automatic;

import static io.calendarsync.automatic.Office.A_MOMENT;
import static io.calendarsync.automatic.Office.BEN;
import static io.calendarsync.automatic.Office.DANA;
import static io.calendarsync.automatic.Office.INTERVAL;
import static io.calendarsync.behaviour.Scene.appointment;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.BlockingRules;
import io.calendarsync.SyncEngine;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTimes;
import io.calendarsync.testkit.FakeMessage;
import io.calendarsync.testkit.InMemoryEventSource;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Calendars that are read, and whose changes the provider tells. */
@Timeout(120)
@ParameterizedClass
@EnumSource(Front.class)
class ToldTest {
    private static final URI ADDRESS = URI.create("https://shop.example/push");
    private static final EventTime LUNCH =
            EventTime.timed(Scene.DAY.atTime(12, 0), Scene.DAY.atTime(13, 0), Scene.BERLIN);
    private static final EventTime GYM =
            EventTime.timed(Scene.DAY.atTime(18, 0), Scene.DAY.atTime(19, 0), Scene.BERLIN);
    /** Longer than it takes until somebody is looked at of whom nothing is told. */
    private static final Duration AN_INTERVAL = INTERVAL.multipliedBy(13).dividedBy(10);

    private final Front front;
    private final BlockedTimes sink = BlockedTimes.inMemory(Scene.BERLIN);
    private Office office;

    ToldTest(Front front) {
        this.front = front;
        office = Office.on(front);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatIsToldIsReadInAMoment() {
        reads();
        office.calendar(DANA).adds("Lunch", LUNCH);
        office.scene.world.push().deliver();
        office.scene.clock.advance(A_MOMENT);
        office.endedNow(DANA);
        assertFalse(sink.isFree(DANA, LUNCH));
    }

    @Test
    void whereHostAndProviderTellItLooksLessOften() {
        reads();
        tells();
        office.scene.clock.advance(AN_INTERVAL);
        for (int number = 0; number < 3; number++) {
            office.books(BEN, appointment(number));
            office.scene.clock.advance(A_MOMENT);
            office.endedNow(BEN);
        }
        assertTrue(office.isQuiet(DANA));
        office.scene.clock.advance(INTERVAL.multipliedBy(8));
        office.ended(DANA);
    }

    @Test
    void whatAnotherNodeIsToldIsReadWithinAnInterval() {
        reads();
        tells();
        SyncEngine other = office.scene
                .engine()
                .blockedTime(sink, connection -> BlockingRules.DEFAULT)
                .push(ADDRESS)
                .build();
        office.scene
                .world
                .push()
                .deliversTo(message -> other.receive(headers(message)).status());
        office.calendar(DANA).adds("Gym", GYM);
        office.scene.world.push().deliver();
        assertTrue(sink.isFree(DANA, GYM));
        office.scene.clock.advance(AN_INTERVAL);
        office.endedNow(DANA);
        assertFalse(sink.isFree(DANA, GYM));
    }

    @Test
    void whatAnotherNodeSaysHasChangedIsWrittenWithinAnInterval() {
        reads();
        tells();
        SyncEngine other = office.scene.engine().build();
        office.scene.source.put(DANA, appointment(1));
        other.connection(DANA).changed(appointment(1).key());
        office.scene.clock.advance(AN_INTERVAL);
        office.endedNow(DANA);
        assertTrue(office.titles(DANA).contains("Appointment 1"));
    }

    @Test
    void whereTheHostDoesNotTellItLooksAsEver() {
        office.close();
        office = Office.on(front, InMemoryEventSource.feed());
        reads();
        tells();
        office.scene.source.put(DANA, appointment(1));
        office.scene.clock.advance(AN_INTERVAL);
        office.endedNow(DANA);
        assertTrue(office.titles(DANA).contains("Appointment 1"));
    }

    private void reads() {
        office.becomes(builder -> builder.blockedTime(sink).push(ADDRESS));
        office.scene
                .world
                .push()
                .deliversTo(message -> office.engine.receive(headers(message)).status());
        office.with(DANA, BEN).starts(office.engine.autoSync().every(INTERVAL).workers(1), DANA, BEN);
    }

    /** The provider has told of a change, which was read, and its turn is over. */
    private void tells() {
        office.scene.clock.advance(Duration.ofSeconds(1));
        office.calendar(DANA).adds("Lunch", LUNCH);
        office.scene.world.push().deliver();
        office.scene.clock.advance(A_MOMENT);
        office.endedNow(DANA);
        office.books(BEN, appointment(99));
        office.scene.clock.advance(A_MOMENT);
        office.endedNow(BEN);
    }

    private static Map<String, List<String>> headers(FakeMessage message) {
        return message.headers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
    }
}
