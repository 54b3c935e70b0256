package io.calendarsync.testkit;

import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.CalendarPage;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.ChannelOpened;
import io.calendarsync.spi.ChannelRequest;
import io.calendarsync.spi.ConsentRequest;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.ProviderProfile;
import io.calendarsync.spi.PushMessage;
import io.calendarsync.spi.Quota;
import io.calendarsync.spi.Refreshed;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.spi.SeenPage;
import io.calendarsync.spi.Window;
import io.calendarsync.spi.Written;
import io.calendarsync.testkit.internal.google.seam.CalendarCalls;
import io.calendarsync.testkit.internal.google.seam.CalendarListCalls;
import io.calendarsync.testkit.internal.google.seam.ChannelCalls;
import io.calendarsync.testkit.internal.google.seam.Consents;
import io.calendarsync.testkit.internal.google.seam.Patience;
import io.calendarsync.testkit.internal.google.seam.PushHeaders;
import io.calendarsync.testkit.internal.google.seam.SeeingCalls;
import io.calendarsync.testkit.internal.google.seam.TokenCalls;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A calendar provider in memory, with Google's semantics and without HTTP.
 *
 * <p>Shows the same {@link FakeWorld} that {@link FakeGoogle} shows, and writes events as Google's own fields, so that a
 * world looks the same whichever front wrote it. Safe for use by many threads.
 */
public final class FakeCalendar implements CalendarProvider, FakeFront {
    private static final String CLIENT_ID = "fake.apps.googleusercontent.com";
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);
    private static final int MAX_BATCH = 50;

    private final FakeWorld world;
    private final ProviderProfile profile;
    private final TokenCalls tokens;
    private final CalendarCalls calendars;
    private final CalendarListCalls calendarLists;
    private final SeeingCalls seeing;
    private final ChannelCalls channels;

    private FakeCalendar(Builder builder) {
        world = builder.world;
        profile = new ProviderProfile(
                "fake",
                "https://accounts.google.com",
                builder.clientId,
                builder.redirectUri,
                builder.quota,
                MAX_BATCH,
                CALL_TIMEOUT);
        Patience patience = new Patience(world.model(), CALL_TIMEOUT);
        tokens = new TokenCalls(world.model(), patience, builder.clientId, builder.clientSecret, builder.redirectUri);
        calendars = new CalendarCalls(world.model(), patience);
        calendarLists = new CalendarListCalls(world.model(), patience);
        seeing = new SeeingCalls(world.model(), patience);
        channels = new ChannelCalls(world.model(), patience);
    }

    /** A provider on a world of its own. */
    public FakeCalendar() {
        this(FakeWorld.create());
    }

    /** A provider on this world. */
    public FakeCalendar(FakeWorld world) {
        this(builder(world));
    }

    /** Starts a provider of a certain kind on a world. */
    public static Builder builder(FakeWorld world) {
        return new Builder(world);
    }

    @Override
    public FakeWorld world() {
        return world;
    }

    @Override
    public ProviderProfile profile() {
        return profile;
    }

    @Override
    public URI consentPage(ConsentRequest request) {
        return Consents.page(request, profile.clientId(), profile.redirectUri());
    }

    @Override
    public Set<String> missingScopes(Set<Access> needed, Set<String> granted) {
        return Consents.missing(needed, granted);
    }

    @Override
    public String icalUid(String eventId) {
        return eventId + "@google.com";
    }

    @Override
    public Reply<Granted> exchange(Secret code, Secret verifier) {
        return tokens.exchange(code, verifier);
    }

    @Override
    public Reply<Refreshed> refresh(Secret refreshToken) {
        return tokens.refresh(refreshToken);
    }

    @Override
    public Optional<Fault> revoke(Secret token) {
        return tokens.revoke(token);
    }

    @Override
    public Reply<CalendarInfo> describe(CalendarCall call) {
        return calendars.describe(call);
    }

    @Override
    public Reply<CalendarInfo> createCalendar(Secret accessToken, String title, String zone) {
        return calendars.create(accessToken, title, zone);
    }

    @Override
    public List<Reply<Written>> write(CalendarCall call, List<EventWrite> writes) {
        if (writes.size() > MAX_BATCH) {
            throw new IllegalArgumentException(writes.size() + " writes at once; at most " + MAX_BATCH + " may be");
        }
        return calendars.write(call, writes);
    }

    @Override
    public Reply<RemoteEvent> read(CalendarCall call, String eventId) {
        return calendars.read(call, eventId);
    }

    @Override
    public Reply<RemotePage> list(CalendarCall call, String owner, Optional<String> page) {
        return calendars.list(call, owner, page);
    }

    @Override
    public Reply<RemotePage> series(CalendarCall call, String eventId, Optional<String> page) {
        return calendars.series(call, eventId, icalUid(eventId), page);
    }

    @Override
    public Reply<SeenPage> see(CalendarCall call, Window window, Optional<String> since, Optional<String> page) {
        return seeing.see(call, window, since, page);
    }

    @Override
    public Reply<CalendarPage> calendars(Secret accessToken, Optional<String> page) {
        return calendarLists.calendars(accessToken, page);
    }

    @Override
    public Optional<Fault> deleteCalendar(CalendarCall call) {
        return calendars.delete(call);
    }

    @Override
    public Reply<ChannelOpened> watch(CalendarCall call, ChannelRequest request) {
        return channels.watch(call, request);
    }

    @Override
    public Optional<Fault> stop(Secret accessToken, String channelId, String resourceId) {
        return channels.stop(accessToken, channelId, resourceId);
    }

    @Override
    public Optional<PushMessage> message(Map<String, List<String>> headers) {
        return PushHeaders.read(headers);
    }

    /** Collects what a provider is like. Confined to one thread. */
    public static final class Builder {
        private final FakeWorld world;
        private String clientId = CLIENT_ID;
        private String clientSecret = "fake-secret";
        private URI redirectUri = URI.create("http://localhost:8080/callback");
        private Quota quota = Quota.UNLIMITED;

        private Builder(FakeWorld world) {
            this.world = world;
        }

        /** The application's identity and secret, for worlds where only registered ones are served. */
        public Builder client(String id, String secret) {
            clientId = id;
            clientSecret = secret;
            return this;
        }

        /** Where the browser comes back to; {@code http://localhost:8080/callback} by default. */
        public Builder redirectUri(URI value) {
            redirectUri = value;
            return this;
        }

        /** What the application may do; everything by default. It is only told, never enforced. */
        public Builder quota(Quota value) {
            quota = value;
            return this;
        }

        /** The provider. */
        public FakeCalendar build() {
            return new FakeCalendar(this);
        }
    }
}
