package io.calendarsync.google.internal;

import io.calendarsync.google.internal.batch.Batches;
import io.calendarsync.google.internal.http.Api;
import io.calendarsync.google.internal.http.Faults;
import io.calendarsync.google.internal.http.GoogleHttp;
import io.calendarsync.google.internal.oauth.ConsentPages;
import io.calendarsync.google.internal.oauth.IdTokens;
import io.calendarsync.google.internal.oauth.OAuthClient;
import io.calendarsync.google.internal.oauth.Revocation;
import io.calendarsync.google.internal.oauth.Scopes;
import io.calendarsync.google.internal.oauth.TokenEndpoint;
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
import io.calendarsync.spi.Refreshed;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.spi.SeenPage;
import io.calendarsync.spi.Window;
import io.calendarsync.spi.Written;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parts put together. */
public final class GoogleProvider implements CalendarProvider {

    // Google takes a thousand; a smaller batch loses less when its answer does not come.
    private static final int MAX_BATCH = 50;

    private final ProviderProfile profile;
    private final ConsentPages consentPages;
    private final TokenEndpoint tokens;
    private final Revocation revocation;
    private final Calendars calendars;
    private final EventWrites writes;
    private final EventReads reads;
    private final EventSeeing seeing;
    private final CalendarLists calendarLists;
    private final Channels channels;

    /** A provider that holds no state but its connections to Google. */
    public GoogleProvider(Settings settings) {
        OAuthClient client = settings.client();
        Endpoints endpoints = settings.endpoints();
        Faults faults = new Faults(settings.clock());
        GoogleHttp http = new GoogleHttp(
                settings.transport(), settings.applicationName(), settings.connectTimeout(), settings.callTimeout());
        Api api = new Api(http, endpoints.api(), faults);
        profile = new ProviderProfile(
                "google",
                "https://accounts.google.com",
                client.id(),
                client.redirectUri(),
                settings.quota(),
                MAX_BATCH,
                settings.callTimeout());
        consentPages = new ConsentPages(endpoints.consentPage(), client, settings.withProfile());
        tokens = new TokenEndpoint(
                http, endpoints.tokens(), client, new IdTokens(client.id(), settings.clock()), faults);
        revocation = new Revocation(http, endpoints.tokens(), faults);
        calendars = new Calendars(api);
        writes = new EventWrites(new Batches(api));
        reads = new EventReads(api);
        seeing = new EventSeeing(api);
        calendarLists = new CalendarLists(api);
        channels = new Channels(api, settings.clock());
    }

    @Override
    public ProviderProfile profile() {
        return profile;
    }

    @Override
    public URI consentPage(ConsentRequest request) {
        return consentPages.page(request);
    }

    @Override
    public Set<String> missingScopes(Set<Access> needed, Set<String> granted) {
        return Scopes.missing(needed, granted);
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
        return revocation.revoke(token);
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
    public List<Reply<Written>> write(CalendarCall call, List<EventWrite> events) {
        if (events.size() > MAX_BATCH) {
            throw new IllegalArgumentException("more than " + MAX_BATCH + " writes");
        }
        return writes.write(call, events);
    }

    @Override
    public Reply<RemoteEvent> read(CalendarCall call, String eventId) {
        return reads.read(call, eventId);
    }

    @Override
    public Reply<RemotePage> list(CalendarCall call, String owner, Optional<String> page) {
        return reads.list(call, owner, page);
    }

    @Override
    public Reply<RemotePage> series(CalendarCall call, String eventId, Optional<String> page) {
        return reads.series(call, eventId, icalUid(eventId), page);
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
}
