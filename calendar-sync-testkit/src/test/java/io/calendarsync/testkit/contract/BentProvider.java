package io.calendarsync.testkit.contract;

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
import java.util.function.UnaryOperator;

/** A provider over one that keeps the rules. */
class BentProvider implements CalendarProvider {
    final CalendarProvider right;

    BentProvider(CalendarProvider right) {
        this.right = right;
    }

    /** Each reply to a single write as this changes it. */
    Reply<Written> single(CalendarCall call, EventWrite write) {
        return right.write(call, List.of(write)).get(0);
    }

    /** The same reply with another fault. */
    static <T> Reply<T> refault(Reply<T> reply, UnaryOperator<Fault> change) {
        return reply instanceof Reply.Failed<T> failed ? Reply.failed(change.apply(failed.fault())) : reply;
    }

    /** The same reply with one kind of fault told as another. */
    static <T> Reply<T> retold(Reply<T> reply, Fault.Kind kind, Fault.Kind as) {
        return refault(reply, fault -> fault.kind() == kind ? new Fault(as, fault.code(), fault.retryAfter()) : fault);
    }

    @Override
    public ProviderProfile profile() {
        return right.profile();
    }

    @Override
    public URI consentPage(ConsentRequest request) {
        return right.consentPage(request);
    }

    @Override
    public Set<String> missingScopes(Set<Access> needed, Set<String> granted) {
        return right.missingScopes(needed, granted);
    }

    @Override
    public String icalUid(String eventId) {
        return right.icalUid(eventId);
    }

    @Override
    public Reply<Granted> exchange(Secret code, Secret verifier) {
        return right.exchange(code, verifier);
    }

    @Override
    public Reply<Refreshed> refresh(Secret refreshToken) {
        return right.refresh(refreshToken);
    }

    @Override
    public Optional<Fault> revoke(Secret token) {
        return right.revoke(token);
    }

    @Override
    public Reply<CalendarInfo> describe(CalendarCall call) {
        return right.describe(call);
    }

    @Override
    public Reply<CalendarInfo> createCalendar(Secret accessToken, String title, String zone) {
        return right.createCalendar(accessToken, title, zone);
    }

    @Override
    public List<Reply<Written>> write(CalendarCall call, List<EventWrite> writes) {
        return writes.size() == 1 ? List.of(single(call, writes.get(0))) : right.write(call, writes);
    }

    @Override
    public Reply<RemoteEvent> read(CalendarCall call, String eventId) {
        return right.read(call, eventId);
    }

    @Override
    public Reply<RemotePage> list(CalendarCall call, String owner, Optional<String> page) {
        return right.list(call, owner, page);
    }

    @Override
    public Reply<RemotePage> series(CalendarCall call, String eventId, Optional<String> page) {
        return right.series(call, eventId, page);
    }

    @Override
    public Reply<SeenPage> see(CalendarCall call, Window window, Optional<String> since, Optional<String> page) {
        return right.see(call, window, since, page);
    }

    @Override
    public Reply<CalendarPage> calendars(Secret accessToken, Optional<String> page) {
        return right.calendars(accessToken, page);
    }

    @Override
    public Optional<Fault> deleteCalendar(CalendarCall call) {
        return right.deleteCalendar(call);
    }

    @Override
    public Reply<ChannelOpened> watch(CalendarCall call, ChannelRequest request) {
        return right.watch(call, request);
    }

    @Override
    public Optional<Fault> stop(Secret accessToken, String channelId, String resourceId) {
        return right.stop(accessToken, channelId, resourceId);
    }

    @Override
    public Optional<PushMessage> message(Map<String, List<String>> headers) {
        return right.message(headers);
    }
}
