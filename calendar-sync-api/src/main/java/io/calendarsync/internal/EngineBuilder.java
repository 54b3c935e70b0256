package io.calendarsync.internal;

import io.calendarsync.BlockingRules;
import io.calendarsync.Brake;
import io.calendarsync.ConnectionId;
import io.calendarsync.DeletionPolicy;
import io.calendarsync.EditPolicy;
import io.calendarsync.Pause;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncWindow;
import io.calendarsync.Wording;
import io.calendarsync.event.EventKind;
import io.calendarsync.spi.BlockedTimeSink;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.EventSource;
import io.calendarsync.spi.GuestMail;
import io.calendarsync.spi.SyncListener;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.spi.TokenCipher;
import io.calendarsync.spi.TokenStore;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the parts of an engine, and refuses to build one that lacks any. */
public final class EngineBuilder implements SyncEngine.Builder {
    private static final Pattern NAMESPACE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    private @Nullable String namespace;
    private @Nullable CalendarProvider provider;
    private @Nullable EventSource source;
    private @Nullable TokenStore tokenStore;
    private @Nullable SyncStore syncStore;
    private @Nullable TokenCipher cipher;
    private @Nullable ResourceBundle bundle;
    private final List<EventKind> kinds = new ArrayList<>();
    private SyncListener listener = new SyncListener() {};
    private Brake brake = Brake.DEFAULT;
    private int eventVersion = 1;
    private Duration waitBudget = Duration.ofSeconds(30);
    private Duration longestRun = Duration.ofMinutes(10);
    private SyncWindow window = SyncWindow.DEFAULT;
    private long liveLimit = Long.MAX_VALUE;
    private GuestMail guestMail = GuestMail.NEVER;
    private int dailyInvitations = 500;
    private Inbound inbound = Inbound.NONE;
    private Duration disconnectWithin = Duration.ofSeconds(30);
    private Clock clock = Clock.systemUTC();
    private Pause pause = length -> Thread.sleep(length.toMillis());
    private RandomGenerator random = new SecureRandom();

    @Override
    public EngineBuilder namespace(String name) {
        if (!NAMESPACE.matcher(name).matches()) {
            throw new IllegalArgumentException("namespace must match " + NAMESPACE);
        }
        namespace = name;
        return this;
    }

    @Override
    public EngineBuilder provider(CalendarProvider service) {
        provider = service;
        return this;
    }

    @Override
    public EngineBuilder source(EventSource bookings) {
        source = bookings;
        return this;
    }

    @Override
    public EngineBuilder tokenStore(TokenStore store) {
        tokenStore = store;
        return this;
    }

    @Override
    public EngineBuilder syncStore(SyncStore store) {
        syncStore = store;
        return this;
    }

    @Override
    public EngineBuilder cipher(TokenCipher sealing) {
        cipher = sealing;
        return this;
    }

    @Override
    public EngineBuilder kind(EventKind kind) {
        kinds.add(kind);
        return this;
    }

    @Override
    public EngineBuilder wording(ResourceBundle sentences) {
        bundle = sentences;
        return this;
    }

    @Override
    public EngineBuilder listener(SyncListener told) {
        listener = told;
        return this;
    }

    @Override
    public EngineBuilder brake(Brake limits) {
        brake = limits;
        return this;
    }

    @Override
    public EngineBuilder eventVersion(int version) {
        if (version < 1) {
            throw new IllegalArgumentException("eventVersion starts at 1");
        }
        eventVersion = version;
        return this;
    }

    @Override
    public EngineBuilder waitBudget(Duration longest) {
        if (longest.isNegative()) {
            throw new IllegalArgumentException("waitBudget must not be negative");
        }
        waitBudget = longest;
        return this;
    }

    @Override
    public EngineBuilder longestRun(Duration longest) {
        if (longest.isNegative()) {
            throw new IllegalArgumentException("longestRun must not be negative");
        }
        longestRun = longest;
        return this;
    }

    @Override
    public EngineBuilder window(SyncWindow reach) {
        window = reach;
        return this;
    }

    @Override
    public EngineBuilder liveLimit(int most) {
        liveLimit = atLeastOne("liveLimit", most);
        return this;
    }

    @Override
    public EngineBuilder guestMail(GuestMail policy) {
        guestMail = policy;
        return this;
    }

    @Override
    public EngineBuilder dailyInvitations(int most) {
        dailyInvitations = atLeastOne("dailyInvitations", most);
        return this;
    }

    @Override
    public EngineBuilder blockedTime(BlockedTimeSink sink, Function<ConnectionId, BlockingRules> rules) {
        inbound = new Inbound(Optional.of(sink), rules, inbound.edits(), inbound.deletions(), inbound.push());
        return this;
    }

    @Override
    public EngineBuilder edits(EditPolicy policy) {
        inbound = new Inbound(inbound.sink(), inbound.rules(), policy, inbound.deletions(), inbound.push());
        return this;
    }

    @Override
    public EngineBuilder deletions(DeletionPolicy policy) {
        inbound = new Inbound(inbound.sink(), inbound.rules(), inbound.edits(), policy, inbound.push());
        return this;
    }

    @Override
    public EngineBuilder push(URI address) {
        if (!address.isAbsolute() || address.getHost() == null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("push must name an absolute address with a host");
        }
        inbound = new Inbound(
                inbound.sink(), inbound.rules(), inbound.edits(), inbound.deletions(), Optional.of(address));
        return this;
    }

    @Override
    public EngineBuilder disconnectWithin(Duration longest) {
        if (longest.isNegative()) {
            throw new IllegalArgumentException("disconnectWithin must not be negative");
        }
        disconnectWithin = longest;
        return this;
    }

    private static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1");
        }
        return value;
    }

    @Override
    public EngineBuilder clock(Clock time) {
        clock = time;
        return this;
    }

    @Override
    public EngineBuilder pause(Pause waiting) {
        pause = waiting;
        return this;
    }

    @Override
    public EngineBuilder random(RandomGenerator chance) {
        random = chance;
        return this;
    }

    @Override
    public SyncEngine build() {
        List<String> missing = new ArrayList<>();
        String name = required("namespace", namespace, missing);
        CalendarProvider service = required("provider", provider, missing);
        EventSource bookings = required("source", source, missing);
        TokenStore tokens = required("tokenStore", tokenStore, missing);
        SyncStore store = required("syncStore", syncStore, missing);
        TokenCipher sealing = required("cipher", cipher, missing);
        if (name == null || service == null || bookings == null || tokens == null || store == null || sealing == null) {
            throw new IllegalStateException("a SyncEngine needs also: " + String.join(", ", missing));
        }
        EngineParts parts = new EngineParts(
                name,
                service,
                bookings,
                tokens,
                store.namespace(name),
                sealing,
                new SafeListener(listener),
                brake,
                eventVersion,
                waitBudget,
                longestRun,
                window,
                liveLimit,
                guestMail,
                dailyInvitations,
                inbound,
                disconnectWithin,
                clock,
                pause,
                new Chance(random),
                new Wakeups());
        return new DefaultSyncEngine(parts, bundle == null ? Wording.english(kinds) : Wording.of(bundle, kinds));
    }

    private static <T> @Nullable T required(String name, @Nullable T given, List<String> missing) {
        if (given == null) {
            missing.add(name);
        }
        return given;
    }
}
