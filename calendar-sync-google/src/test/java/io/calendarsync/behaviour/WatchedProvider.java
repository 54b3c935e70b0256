package io.calendarsync.behaviour;

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

/**
 * A provider whose every secret is taken down, and every answer kept as an output, for {@link SecretsTest}.
 *
 * @param faults where its faults are kept, in order
 */
record WatchedProvider(CalendarProvider watched, List<Fault> faults) implements CalendarProvider {

    @Override
    public ProviderProfile profile() {
        return watched.profile();
    }

    @Override
    public URI consentPage(ConsentRequest request) {
        Outputs.secret(request.state());
        Outputs.seen(request);
        return watched.consentPage(request);
    }

    @Override
    public Set<String> missingScopes(Set<Access> needed, Set<String> granted) {
        return watched.missingScopes(needed, granted);
    }

    @Override
    public String icalUid(String eventId) {
        return watched.icalUid(eventId);
    }

    @Override
    public Reply<Granted> exchange(Secret code, Secret verifier) {
        Outputs.secret(code);
        Outputs.secret(verifier);
        Reply<Granted> reply = seen(watched.exchange(code, verifier));
        if (reply instanceof Reply.Done<Granted> done) {
            Outputs.secret(done.value().accessToken());
            done.value().refreshToken().ifPresent(Outputs::secret);
        }
        return reply;
    }

    @Override
    public Reply<Refreshed> refresh(Secret refreshToken) {
        Reply<Refreshed> reply = seen(watched.refresh(refreshToken));
        if (reply instanceof Reply.Done<Refreshed> done) {
            Outputs.secret(done.value().accessToken());
        }
        return reply;
    }

    @Override
    public Optional<Fault> revoke(Secret token) {
        Optional<Fault> fault = Outputs.seen(watched.revoke(token));
        fault.ifPresent(faults::add);
        return fault;
    }

    @Override
    public Reply<CalendarInfo> describe(CalendarCall call) {
        return seen(watched.describe(Outputs.seen(call)));
    }

    @Override
    public Reply<CalendarInfo> createCalendar(Secret accessToken, String title, String zone) {
        return seen(watched.createCalendar(accessToken, title, zone));
    }

    @Override
    public List<Reply<Written>> write(CalendarCall call, List<EventWrite> writes) {
        return watched.write(call, writes).stream().map(this::seen).toList();
    }

    @Override
    public Reply<RemoteEvent> read(CalendarCall call, String eventId) {
        return seen(watched.read(call, eventId));
    }

    @Override
    public Reply<RemotePage> list(CalendarCall call, String owner, Optional<String> page) {
        return seen(watched.list(call, owner, page));
    }

    @Override
    public Reply<RemotePage> series(CalendarCall call, String eventId, Optional<String> page) {
        return seen(watched.series(call, eventId, page));
    }

    @Override
    public Reply<SeenPage> see(CalendarCall call, Window window, Optional<String> since, Optional<String> page) {
        return seen(watched.see(call, window, since, page));
    }

    @Override
    public Reply<CalendarPage> calendars(Secret accessToken, Optional<String> page) {
        return seen(watched.calendars(accessToken, page));
    }

    @Override
    public Optional<Fault> deleteCalendar(CalendarCall call) {
        Optional<Fault> fault = Outputs.seen(watched.deleteCalendar(call));
        fault.ifPresent(faults::add);
        return fault;
    }

    @Override
    public Reply<ChannelOpened> watch(CalendarCall call, ChannelRequest request) {
        Outputs.secret(request.secret());
        return seen(watched.watch(call, request));
    }

    @Override
    public Optional<Fault> stop(Secret accessToken, String channelId, String resourceId) {
        Optional<Fault> fault = Outputs.seen(watched.stop(accessToken, channelId, resourceId));
        fault.ifPresent(faults::add);
        return fault;
    }

    @Override
    public Optional<PushMessage> message(Map<String, List<String>> headers) {
        return Outputs.seen(watched.message(headers));
    }

    private <T> Reply<T> seen(Reply<T> reply) {
        if (reply instanceof Reply.Failed<T> failed) {
            faults.add(failed.fault());
        }
        return Outputs.seen(reply);
    }
}
