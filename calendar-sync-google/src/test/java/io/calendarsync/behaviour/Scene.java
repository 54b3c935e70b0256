package io.calendarsync.behaviour;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectRequest;
import io.calendarsync.Connection;
import io.calendarsync.ConnectionId;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventKind;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.KeyRing;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.Quota;
import io.calendarsync.spi.TokenCipher;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.InMemorySyncStore;
import io.calendarsync.testkit.InMemoryTokenStore;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.RecordingListener;
import io.calendarsync.testkit.RecordingPause;
import io.calendarsync.testkit.RequestCounts;
import io.calendarsync.testkit.StoreFaults;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** One host on one front, with everything that moves in its hands. */
public final class Scene implements AutoCloseable {
    public static final String NAMESPACE = "behaviour";
    public static final String SESSION = "browser-session-1";
    public static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    public static final String EMAIL = "dana@example.com";
    public static final ConnectionId DANA = ConnectionId.of("shop-1", "dana");
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    public final MutableClock clock = MutableClock.create();
    public final RecordingPause pause = RecordingPause.on(clock);
    public final RecordingListener listener = new RecordingListener();
    public final InMemoryTokenStore tokens = new InMemoryTokenStore();
    public final InMemorySyncStore store = InMemorySyncStore.create(clock);
    public final StoreFaults storeFaults = StoreFaults.none();
    public final InMemoryEventSource source;
    public final FakeWorld world;
    public final CalendarProvider provider;
    public final SyncEngine engine;

    /** What the provider failed with so far. */
    public final List<Fault> faults = new CopyOnWriteArrayList<>();

    private final Closing closing = new Closing();

    private Scene(Front front, InMemoryEventSource source, Quota quota) {
        this.source = source;
        world = FakeWorld.builder().clock(clock).seed(7).zone(BERLIN).build();
        provider = new WatchedProvider(front.provider(world, quota, closing), faults);
        engine = engine().build();
    }

    public static Scene on(Front front) {
        return new Scene(front, InMemoryEventSource.told(), Quota.UNLIMITED);
    }

    public static Scene on(Front front, InMemoryEventSource source) {
        return new Scene(front, source, Quota.UNLIMITED);
    }

    public static Scene on(Front front, Quota quota) {
        return new Scene(front, InMemoryEventSource.told(), quota);
    }

    /** Another engine over the same stores, as another node would have it. */
    public SyncEngine.Builder engine() {
        return SyncEngine.builder()
                .namespace(NAMESPACE)
                .provider(provider)
                .source(source)
                .tokenStore(storeFaults.around(tokens))
                .syncStore(storeFaults.around(store))
                .cipher(cipher())
                .kind(EventKind.of("appointment"))
                .kind(EventKind.of("repair-due").called("repair due date", "repair due dates"))
                .listener(listener)
                .clock(clock)
                .pause(pause)
                .random(new Random(7));
    }

    public static TokenCipher cipher() {
        return TokenCipher.aes(KeyRing.of("k1", KEY));
    }

    // --- connecting

    public URI consentPage(ConnectionId id, CalendarChoice calendar) {
        return engine.connect(id, ConnectRequest.of(SESSION, calendar)).location();
    }

    public ConnectOutcome complete(URI callback) {
        return Outputs.seen(engine.complete(SESSION, callback));
    }

    public ConnectOutcome connect(ConnectionId id, String email, CalendarChoice calendar) {
        return complete(world.consent(consentPage(id, calendar), email));
    }

    /** Dana's own calendar, connected; nothing counted yet. */
    public Connection connected() {
        assertInstanceOf(ConnectOutcome.Connected.class, connect(DANA, EMAIL, CalendarChoice.primary()));
        world.counts().reset();
        return dana();
    }

    public Connection dana() {
        return engine.connection(DANA);
    }

    // --- bookings

    public static EventKey key(int number) {
        return EventKey.of("appointment", "A-" + number);
    }

    public static CalendarEvent appointment(int number) {
        return appointment(number, "Appointment " + number);
    }

    public static CalendarEvent appointment(int number, String title) {
        LocalDateTime start = DAY.plusDays(number / 20).atTime(9, 0).plusMinutes(number % 20 * 30L);
        return CalendarEvent.of(key(number), title, EventTime.timed(start, start.plusMinutes(30), BERLIN));
    }

    public static CalendarEvent appointment(int number, String title, Guest... guests) {
        CalendarEvent plain = appointment(number, title);
        return CalendarEvent.builder(plain.key(), title, plain.details().time())
                .guests(guests)
                .build();
    }

    /** One hour of a day, which is its title. */
    public static CalendarEvent onDay(int number, LocalDate day) {
        return CalendarEvent.of(key(number), "On " + day, EventTime.timed(day.atTime(9, 0), day.atTime(10, 0), BERLIN));
    }

    /** The first appointments, by their numbers. */
    public static List<CalendarEvent> appointments(int count) {
        return IntStream.range(0, count).mapToObj(Scene::appointment).toList();
    }

    /** The host saves bookings, then says so. */
    public void books(CalendarEvent... events) {
        source.put(DANA, events);
        dana().changed(List.of(events).stream().map(CalendarEvent::key).toList());
    }

    /** The host cancels bookings, then says so. */
    public void cancels(EventKey... keys) {
        source.remove(DANA, keys);
        dana().changed(keys);
    }

    // --- syncing

    public SyncOutcome sync() {
        return Outputs.seen(dana().sync());
    }

    public SyncOutcome.Synced synced() {
        return assertInstanceOf(SyncOutcome.Synced.class, sync());
    }

    /** Connected, with these on the calendar already; nothing counted yet. */
    public Scene withSynced(CalendarEvent... events) {
        source.put(DANA, events);
        connected();
        synced();
        world.counts().reset();
        return this;
    }

    /** Nothing fails any more, and half a day goes by with syncs. */
    public void calm() {
        world.faults().clear();
        for (int i = 0; i < 6; i++) {
            clock.advance(Duration.ofHours(2));
            sync();
        }
    }

    /** The node dies before it remembers what it has done, after so many more times. */
    public void diesBeforeSaving(int more) {
        storeFaults.failBefore("ledger.save", storeFaults.calls("ledger.save") + more);
    }

    /** The node dies once it has remembered so many more times. */
    public void diesAfterSaving(int more) {
        storeFaults.failAfter("ledger.save", storeFaults.calls("ledger.save") + more);
    }

    public void losesLedger() {
        store.loseLedgers(NAMESPACE);
    }

    /** Days go by, each with a sync. */
    public void days(int count) {
        for (int day = 0; day < count; day++) {
            clock.advance(Duration.ofDays(1));
            sync();
        }
    }

    // --- looking

    public AccountCalendar calendar() {
        return world.account(EMAIL).calendar();
    }

    public List<FakeEvent> events() {
        return calendar().events();
    }

    public List<String> titles() {
        return events().stream().map(FakeEvent::title).sorted().toList();
    }

    public FakeEvent event(String title) {
        return events().stream()
                .filter(event -> event.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** Whom the event of a title invites, by their addresses. */
    public List<String> guestsOf(String title) {
        return event(title).guests().stream()
                .map(FakeEvent.Guest::email)
                .sorted()
                .toList();
    }

    /** What a person sees, occurrence by occurrence: the time on the wall, and the title. */
    public List<String> seen() {
        return calendar().between(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z")).stream()
                .map(Scene::line)
                .toList();
    }

    private static String line(FakeEvent event) {
        return event.time() instanceof EventTime.Timed timed
                ? timed.start().atZone(BERLIN).toLocalDateTime() + " " + event.title()
                : event.time().day() + " " + event.title();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BERLIN);
    }

    public RequestCounts counts() {
        return world.counts();
    }

    public LedgerRow row(EventKey key) {
        return rows().stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
    }

    /** All that is remembered, of every connection. */
    public List<LedgerRow> rows() {
        return store.ledgers(NAMESPACE).stream()
                .flatMap(ledger -> store.rows(NAMESPACE, ledger).stream())
                .toList();
    }

    @Override
    public void close() {
        Outputs.seen(dana().status());
        Outputs.seen(listener.notices());
        closing.close();
        world.verifyNoUnexpectedCalls();
    }
}
