package io.calendarsync.simulation;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import io.calendarsync.google.GoogleCalendar;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.Quota;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeAccount;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.InMemorySyncStore;
import io.calendarsync.testkit.InMemoryTokenStore;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.SourceFault;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** One simulated world: a host with its nodes and stores, a Google with its people, and everything that watches them. */
final class Sim {
    static final String NAMESPACE = "simulated";
    static final URI REDIRECT = URI.create("http://localhost:8080/callback");
    static final URI PUSH = URI.create("https://shop.example/push");
    static final String CLIENT_SECRET = "GOCSPX-never-to-be-printed";

    final History history;
    final TwoWay twoWay;
    final List<Link> links;
    final Rules rules;
    final Sink sink = new Sink();
    final Hands hands = new Hands();
    final Echoes echoes = new Echoes();
    final Coverage coverage = new Coverage();
    final Trace trace;
    final MutableClock clock = MutableClock.create();
    final Outputs outputs = new Outputs();
    final Names names = new Names();
    final Stale stale = new Stale();
    final People people = new People();
    final Ledgers ledgers;
    final InMemorySyncStore store = InMemorySyncStore.create(clock);
    final InMemoryTokenStore tokens = new InMemoryTokenStore();
    final InMemoryEventSource source;
    final boolean toldByHost;
    final Host host;
    final Time time;
    final Turns turns;
    final FakeWorld world;
    final Faults faults;
    final Pace pace;
    final CalendarProvider google;
    final Watch watch;
    final Verbs verbs;
    final List<Node> nodes = new ArrayList<>();

    private Optional<SourceFault> sourceSuffers = Optional.empty();
    private long struck;

    Sim(History history, Front front, Trace trace) {
        this(history, front, trace, TwoWay.by(history.chance("two ways")));
    }

    Sim(History history, Front front, Trace trace, TwoWay twoWay) {
        this.history = history;
        this.twoWay = twoWay;
        this.links = Link.of(history.chance("links"));
        this.rules = new Rules(history.chance("rules"));
        this.trace = trace;
        SplittableRandom chance = history.chance("world");
        int mode = chance.nextInt(3);
        toldByHost = mode == 0;
        source = toldByHost
                ? InMemoryEventSource.told()
                : mode == 1 ? InMemoryEventSource.feed() : InMemoryEventSource.readAll();
        source.pageSize(5 + chance.nextInt(60));
        host = new Host(source, hands);
        time = new Time(clock, this::faults);
        turns = new Turns(time);
        world = front.show(FakeWorld.builder()
                .clock(clock)
                .seed(history.seed())
                .zone(Link.BERLIN)
                .accounts(Link.DANA, Link.FINN)
                .pause(length -> turns.sleep(length))
                .build());
        world.journal().keep(0);
        if (history.chance("echoes").nextBoolean()) {
            world.limits().repeatsInDeltas(20);
        }
        faults = new Faults(world);
        pace = Pace.of(chance, world);
        google = GoogleCalendar.builder()
                .clientId("client-1.apps.googleusercontent.com")
                .clientSecret(CLIENT_SECRET)
                .redirectUri(REDIRECT)
                .endpoint(Front.ENDPOINT)
                .clock(clock)
                .quota(pace.limited() ? pace.promised() : Quota.UNLIMITED)
                .transport(front.transport())
                .build();
        outputs.secret(CLIENT_SECRET);
        outputs.secret(Verbs.SESSION);
        outputs.secret(Node.KEY);
        watch = new Watch(this);
        verbs = new Verbs(this);
        ledgers = new Ledgers(this);
        for (int number = 1; number <= history.nodes(); number++) {
            nodes.add(new Node(this, "node" + number, NAMESPACE, tokens));
        }
        SplittableRandom whoever = history.chance("push");
        world.push().deliversTo(message -> verbs.receive(node(whoever), message));
    }

    private Faults faults() {
        return faults;
    }

    Node node(SplittableRandom chance) {
        return nodes.get(chance.nextInt(nodes.size()));
    }

    Link link(SplittableRandom chance) {
        return links.get(chance.nextInt(links.size()));
    }

    Optional<Link> linkOf(ConnectionId id) {
        return links.stream().filter(link -> link.id().equals(id)).findFirst();
    }

    FakeAccount account(Link link) {
        return world.account(link.email());
    }

    /** The stores as they are, with nothing going wrong. */
    SyncStore.Namespace database() {
        return store.namespace(NAMESPACE);
    }

    Optional<ConnectionRecord> record(Link link) {
        return database().connections().find(link.id());
    }

    boolean connected(Link link) {
        return record(link).filter(ConnectionRecord::connected).isPresent();
    }

    Optional<LedgerId> ledger(Link link) {
        return record(link).flatMap(ConnectionRecord::calendar).map(slot -> new LedgerId(link.id(), slot.slot()));
    }

    /** The rows of a connection, on the calendar that it writes on now. */
    Map<EventKey, LedgerRow> rows(Link link) {
        Map<EventKey, LedgerRow> rows = new TreeMap<>();
        ledger(link).ifPresent(ledger -> store.rows(NAMESPACE, ledger).forEach(row -> rows.put(row.key(), row)));
        return rows;
    }

    /** The calendar that a connection writes on, where it can be seen. */
    Optional<AccountCalendar> calendar(Link link) {
        return record(link)
                .flatMap(ConnectionRecord::calendar)
                .map(slot -> slot.info().address())
                .flatMap(address -> account(link).calendars().stream()
                        .filter(each -> each.id().equals(address.equals("primary") ? link.email() : address))
                        .findFirst());
    }

    /** The host's source misbehaves like this from now on, or not at all. */
    void sourceSuffers(Optional<SourceFault> fault) {
        sourceSuffers = fault;
        source.recover();
        fault.ifPresent(source::suffer);
    }

    Optional<SourceFault> sourceSuffers() {
        return sourceSuffers;
    }

    void struck(Strike strike, String where, Node node) {
        struck++;
        watch.refreshes.excuse();
        coverage.count("strike " + strike.kind());
        trace.note(() -> "    " + node + " " + strike.kind() + " at " + where);
    }

    long strikes() {
        return struck;
    }
}
