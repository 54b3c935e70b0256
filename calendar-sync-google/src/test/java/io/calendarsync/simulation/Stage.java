package io.calendarsync.simulation;

import io.calendarsync.ConnectionStatus;
import io.calendarsync.EventEdit;
import io.calendarsync.Hold;
import io.calendarsync.NextAction;
import io.calendarsync.SyncOutcome;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeDelivery;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A simulated world in which nothing is left to chance: one node, two connections of one account, and what is told. */
public final class Stage {
    /** On a calendar of its own. */
    public static final Link DEDICATED = Link.ALL.get(0);
    /** On the primary calendar of the same account. */
    public static final Link PRIMARY = Link.ALL.get(1);

    final Sim sim;
    final Node node;
    private final SplittableRandom chance = new SplittableRandom(11);
    private Map<LedgerId, List<LedgerRow>> backup = Map.of();

    Stage(Sim sim) {
        this.sim = sim;
        this.node = sim.nodes.get(0);
        sim.source.pageSize(3);
        sim.rules.asMostDo();
    }

    /** What can go wrong from now on. */
    public Mishap mishap() {
        return new Mishap(this);
    }

    /** What was promised. */
    public Verdict verdict() {
        return new Verdict(this);
    }

    /** Makes so many bookings. */
    public List<EventKey> book(Link link, int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> put(link, Drafts.soon(sim.host.fresh(), chance)))
                .toList();
    }

    /** Makes a booking that comes back, once otherwise, and with a guest. */
    public EventKey bookSeries(Link link) {
        return put(link, Drafts.soonAgainAndAgain(sim.host.fresh(), chance));
    }

    /** Changes what a booking says. */
    public void edit(Link link, EventKey key) {
        put(link, Drafts.touched(booking(link, key)));
    }

    /** Changes when a booking is. */
    public void move(Link link, EventKey key) {
        put(link, Drafts.movedSoon(booking(link, key), chance));
    }

    /** Cancels bookings. */
    public void cancel(Link link, List<EventKey> keys) {
        keys.forEach(key -> sim.host.remove(link, key));
    }

    /** Takes a cancellation back. */
    public void uncancel(Link link, EventKey key) {
        put(link, Drafts.soon(key, chance));
    }

    /** Gives a booking another name. */
    public void rekey(Link link, EventKey key) {
        CalendarEvent booking = booking(link, key);
        sim.host.remove(link, key);
        put(link, new CalendarEvent(sim.host.fresh(), booking.details(), booking.occurrences()));
    }

    /** The host does not say what it changed; whoever reads everything finds out. */
    public void keepsQuiet(Link link) {
        sim.host.unsaid(link).clear();
    }

    /** The person goes through the consent page; true when the connection stands. */
    public boolean connect(Link link) {
        ConsentDeeds.connect(sim, node, link);
        return sim.connected(link);
    }

    /** The person lets go; true when there is nothing to try again. */
    public boolean disconnect(Link link) {
        return sim.verbs.disconnect(node, link).isPresent();
    }

    /** The host says what changed and syncs, people approve what is held; true when there is nothing to try again. */
    public boolean sync(Link link) {
        sim.verbs.changed(node, link);
        Optional<SyncOutcome> outcome = sim.verbs.sync(node, link);
        var unused = held(outcome)
                .flatMap(hold -> sim.verbs.approve(node, link, hold))
                .flatMap(approved -> sim.verbs.sync(node, link));
        return outcome.isPresent();
    }

    /** Connects where that is asked for. */
    public void connectIfNeeded(Link link) {
        if (sim.verbs
                .status(node, link)
                .map(ConnectionStatus::nextAction)
                .filter(action -> action == NextAction.CONNECT || action == NextAction.CHOOSE_CALENDAR)
                .isPresent()) {
            connect(link);
        }
    }

    /** Has the ledger held against the calendar; true when there is nothing to try again. */
    public boolean reconcile(Link link) {
        return sim.verbs
                .reconcile(node, link)
                .filter(outcome -> !(outcome instanceof SyncOutcome.Skipped))
                .isPresent();
    }

    /** Somebody deletes an event by hand. */
    public void deletesByHand(Link link, EventKey key) {
        sim.hands.deleted(link, key, isPlain(link, key));
        calendar(link).deletes(row(link, key).eventId());
    }

    /** Somebody gives an event another title by hand. */
    public void retitlesByHand(Link link, EventKey key) {
        sim.hands.edited(link, key, EventEdit.Field.TITLE, isPlain(link, key));
        calendar(link).retitles(row(link, key).eventId(), "By hand");
    }

    /** Somebody gives one occurrence of a series another title. */
    public void retitlesOccurrence(Link link, EventKey key, int number) {
        byHand(link, key);
        calendar(link).retitles(occurrence(link, key, number), "By hand");
    }

    /** Somebody deletes one occurrence of a series. */
    public void deletesOccurrence(Link link, EventKey key, int number) {
        byHand(link, key);
        calendar(link).deletes(occurrence(link, key, number));
    }

    private void byHand(Link link, EventKey key) {
        sim.people.touchedOccurrence(row(link, key).eventId());
        sim.hands.occurrence(link, key);
    }

    private boolean isPlain(Link link, EventKey key) {
        LedgerRow row = row(link, key);
        return calendar(link)
                .event(row.eventId())
                .filter(event -> Plain.is(sim, link, row, event))
                .isPresent();
    }

    private String occurrence(Link link, EventKey key, int number) {
        String series = row(link, key).eventId();
        return calendar(link).between(sim.clock.instant(), sim.clock.instant().plus(Duration.ofDays(200))).stream()
                .map(FakeEvent::id)
                .filter(id -> id.startsWith(series))
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    /** Somebody empties the trash. */
    public void emptiesTrash(Link link) {
        calendar(link).emptiesTrash();
    }

    /** Somebody deletes the whole calendar. */
    public void removesCalendar(Link link) {
        calendar(link).removes();
    }

    /** Somebody has an event of their own. */
    public void ownEvent(Link link) {
        sim.people.owns(calendar(link), calendar(link).adds("Dentist", Drafts.soon(chance)));
    }

    /** Somebody has a series of their own. */
    public void ownSeries(Link link) {
        Instant start = sim.clock.instant().plus(Duration.ofDays(1));
        EventTime tomorrow = EventTime.timed(start, start.plus(Duration.ofHours(1)), Link.BERLIN);
        sim.people.owns(calendar(link), calendar(link).addsRepeating("Choir", tomorrow, "RRULE:FREQ=WEEKLY;COUNT=9"));
    }

    /** Their series ends after some of its occurrences. */
    public void cutsSeries(Link link) {
        String id = own(true).event().id();
        sim.people.owns(
                calendar(link), calendar(link).changes(id, "{\"recurrence\": [\"RRULE:FREQ=WEEKLY;COUNT=4\"]}"));
    }

    /** Somebody moves an event of their own. */
    public void movesOwn(Link link) {
        String id = own(false).event().id();
        sim.people.owns(calendar(link), calendar(link).moves(id, Drafts.soon(chance)));
    }

    /** Somebody deletes an event of their own. */
    public void deletesOwn(Link link) {
        String id = own(false).event().id();
        calendar(link).deletes(id);
        sim.people.forgets(id);
    }

    private People.Foreign own(boolean series) {
        return sim.people.foreign().values().stream()
                .filter(each -> each.event().recurrence().isEmpty() != series)
                .findFirst()
                .orElseThrow();
    }

    /** Whatever Google has to tell arrives; true when there is nothing to try again. */
    public boolean delivers() {
        return sim.world.push().deliver().stream()
                .allMatch(delivery -> delivery.result() == FakeDelivery.Result.ACCEPTED);
    }

    /** Google does not know any more what was read. */
    public void losesPositions(Link link) {
        calendar(link).expiresSyncTokens();
    }

    /** Somebody takes the access away in Google's own pages. */
    public void revokes(Link link) {
        sim.account(link).revokesAccess();
        sim.watch.refreshes.excuse();
    }

    /** Copies the ledgers as they are. */
    public void backUp() {
        Map<LedgerId, List<LedgerRow>> copy = new LinkedHashMap<>();
        sim.store.ledgers(Sim.NAMESPACE).forEach(id -> copy.put(id, sim.store.rows(Sim.NAMESPACE, id)));
        backup = copy;
    }

    /** Puts the ledgers back to the copy, or to nothing where there is none. */
    public void restore() {
        sim.store.loseLedgers(Sim.NAMESPACE);
        var lease = sim.database().leases().seize("restore", Duration.ofMinutes(1));
        backup.forEach((id, rows) -> sim.database().ledger().save(lease, id, rows));
    }

    /** The next call of a method gets no answer, though it takes effect. */
    public void losesTheNextAnswer(String method) {
        sim.faults.armed(sim.world.faults().next(method, FakeFault.lostAnswer()));
    }

    /** The next call of a method is lost on its way. */
    public void losesTheNextRequest(String method) {
        sim.faults.armed(sim.world.faults().next(method, FakeFault.lostRequest()));
    }

    /** Google says once that it is asked too often. */
    public void refusesHaste(String method) {
        sim.faults.armed(sim.world.faults().next(method, FakeFault.refused(403, "usageLimits", "rateLimitExceeded")));
    }

    /** The process ends after its next call of this name. */
    public void diesAfter(String call) {
        node.boundaries().arm(new Strike(Strike.Kind.CRASH_AFTER, call, 0, 0));
    }

    /** Time goes by. */
    public void pass(Duration length) {
        sim.time.pass(length);
    }

    /** What happened so far, line by line. */
    public String story() {
        return sim.trace.toString();
    }

    private static Optional<Hold> held(Optional<SyncOutcome> outcome) {
        return outcome.filter(SyncOutcome.Held.class::isInstance)
                .map(SyncOutcome.Held.class::cast)
                .map(SyncOutcome.Held::hold);
    }

    private EventKey put(Link link, CalendarEvent booking) {
        sim.host.put(link, booking, false);
        return booking.key();
    }

    private CalendarEvent booking(Link link, EventKey key) {
        return Optional.ofNullable(sim.host.bookings(link).get(key)).orElseThrow();
    }

    private AccountCalendar calendar(Link link) {
        return sim.calendar(link).orElseThrow();
    }

    private LedgerRow row(Link link, EventKey key) {
        return sim.ledger(link).stream()
                .flatMap(id -> sim.store.rows(Sim.NAMESPACE, id).stream())
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
