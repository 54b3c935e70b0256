package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.event.EventTime;
import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.ConsentRequest;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeAccount;
import io.calendarsync.testkit.FakeCalendar;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.Scopes;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FakeWorldTest {
    private static final String DANA = "dana@example.com";
    private static final EventTime DAY = EventTime.allDay(LocalDate.parse("2026-03-02"));

    private final FakeWorld world =
            FakeWorld.builder().clock(MutableClock.create()).seed(7).build();

    @Test
    void theSameSeedGivesTheSameWorld() {
        FakeWorld twin =
                FakeWorld.builder().clock(MutableClock.create()).seed(7).build();
        FakeWorld other =
                FakeWorld.builder().clock(MutableClock.create()).seed(8).build();
        FakeEvent event = world.account(DANA).calendar().adds("Fitting", DAY);
        assertEquals(event, twin.account(DANA).calendar().adds("Fitting", DAY));
        assertFalse(event.id()
                .equals(other.account(DANA).calendar().adds("Fitting", DAY).id()));
        assertEquals(
                world.account("eve@example.com").subject(),
                other.account("eve@example.com").subject());
    }

    @Test
    void thePersonsHandChangesWhatStands() {
        AccountCalendar calendar = world.account(DANA).calendar();
        String id = calendar.adds("Fitting", DAY).id();
        calendar.retitles(id, "Second fitting");
        calendar.moves(id, EventTime.allDay(LocalDate.parse("2026-03-01")));
        FakeEvent copy = calendar.copies(id);
        assertEquals("2026-03-01 Second fitting", copy.toString());
        assertEquals(
                List.of(id, copy.id()),
                calendar.events().stream().map(FakeEvent::id).toList());
        calendar.deletes(id);
        assertThrows(IllegalStateException.class, () -> calendar.deletes(id));
        assertEquals(
                List.of(id), calendar.tombstones().stream().map(FakeEvent::id).toList());
        assertTrue(calendar.event(id).orElseThrow().cancelled());
        calendar.emptiesTrash();
        assertTrue(calendar.event(id).isEmpty());
        assertEquals("no calls", world.counts().toString());
    }

    @Test
    void calendarsComeAndGo() {
        FakeAccount dana = world.account(DANA);
        AccountCalendar workshop = dana.makesCalendar("Workshop");
        assertEquals(
                List.of(DANA, workshop.id()),
                dana.calendars().stream().map(AccountCalendar::id).toList());
        workshop.removes();
        assertThrows(IllegalArgumentException.class, () -> dana.calendar(workshop.id()));
        assertThrows(IllegalStateException.class, () -> dana.calendar().removes());
    }

    @Test
    void misspeltNamesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> world.counts().of("event.insert"));
        assertThrows(
                IllegalArgumentException.class, () -> world.faults().next("events.insertt", FakeFault.lostAnswer()));
        assertThrows(IllegalArgumentException.class, () -> world.account("dana"));
        URI page = new FakeCalendar(world)
                .consentPage(new ConsentRequest(
                        Secret.of("s"), WireClient.CHALLENGE, Set.of(Access.OWN_CALENDAR), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> world.consentOnly(page, DANA, Set.of(Scopes.CALENDAR)));
    }

    @Test
    void bothFrontsShowOneWorld() throws Exception {
        try (FakeGoogle google = FakeGoogle.start(world)) {
            FakeCalendar memory = new FakeCalendar(world);
            WireClient client = new WireClient(google, Scopes.EVENTS_OWNED);
            client.call(
                    "POST",
                    "/calendar/v3/calendars/primary/events",
                    "{\"id\":\"abcde\",\"start\":{\"date\":\"2026-03-02\"},\"end\":{\"date\":\"2026-03-03\"}}");
            var call = new CalendarCall(Secret.of(client.token()), "primary");
            assertEquals(Reply.done("abcde"), memory.read(call, "abcde").map(RemoteEvent::id));
            assertEquals(
                    "events.get 1, events.insert 1, oauth.token 1",
                    memory.counts().toString());
        }
    }

    @Test
    void ofManyAtOnceOneWins() throws Exception {
        try (FakeGoogle google = FakeGoogle.start(world)) {
            WireClient client = new WireClient(google, Scopes.EVENTS_OWNED);
            ExecutorService threads = Executors.newFixedThreadPool(16);
            List<Future<Integer>> answers = IntStream.range(0, 64)
                    .mapToObj(n -> threads.submit(() -> client.call(
                                    "POST",
                                    "/calendar/v3/calendars/primary/events",
                                    "{\"id\":\"abcde\",\"start\":{\"date\":\"2026-03-02\"},\"end\":{\"date\":\"2026-03-03\"}}")
                            .statusCode()))
                    .toList();
            int made = 0;
            for (Future<Integer> answer : answers) {
                made += answer.get() == 200 ? 1 : 0;
            }
            threads.shutdown();
            assertEquals(1, made);
            assertEquals(64, world.counts().of("events.insert"));
        }
    }
}
