package io.calendarsync.automatic;

import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.AutoSync;
import io.calendarsync.ConnectionId;
import io.calendarsync.SyncEngine;
import io.calendarsync.behaviour.Front;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
@ParameterizedClass
@EnumSource(Front.class)
class NodesTest {
    private static final int ROUNDS = 12;

    private final Office office;

    NodesTest(Front front) {
        office = Office.on(front);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void P1_P3_twoThatSyncTheSameWriteEverythingOnce() {
        List<ConnectionId> all = IntStream.range(0, 4)
                .mapToObj(number -> ConnectionId.of("shop-" + number, "m" + number))
                .toList();
        office.with(all.toArray(ConnectionId[]::new));
        SyncEngine other = office.scene.engine().listener(office.ears).build();
        office.starts(office.engine.autoSync().every(Duration.ofSeconds(2)));
        try (AutoSync second = other.autoSync().every(Duration.ofSeconds(2)).build()) {
            second.start();
            for (int round = 0; round < ROUNDS; round++) {
                int number = round;
                for (ConnectionId id : all) {
                    office.books(id, appointment(number));
                    other.connection(id).changed(key(number));
                }
                office.until(
                        all.get(round % 4),
                        () -> office.titles(all.get(number % 4)).size() == number + 1);
            }
            all.forEach(id -> office.until(id, () -> office.titles(id).size() == ROUNDS));
        }
        assertEquals(4L * ROUNDS, office.scene.counts().of("events.insert"));
        assertEquals(4L * ROUNDS, office.scene.counts().calendarTotal());
    }
}
