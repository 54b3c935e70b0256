package io.calendarsync.behaviour;

import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.ConsentRequest;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.ProviderProfile;
import io.calendarsync.spi.Refreshed;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.spi.Written;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A provider whose every secret is taken down, and every fault kept as an output, for {@link SecretsTest}. */
record WatchedProvider(CalendarProvider watched) implements CalendarProvider {

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
    public Reply<Granted> exchange(Secret code, Secret verifier) {
        Outputs.secret(code);
        Outputs.secret(verifier);
        Reply<Granted> reply = Outputs.seen(watched.exchange(code, verifier));
        if (reply instanceof Reply.Done<Granted> done) {
            Outputs.secret(done.value().accessToken());
            done.value().refreshToken().ifPresent(Outputs::secret);
        }
        return reply;
    }

    @Override
    public Reply<Refreshed> refresh(Secret refreshToken) {
        Reply<Refreshed> reply = Outputs.seen(watched.refresh(refreshToken));
        if (reply instanceof Reply.Done<Refreshed> done) {
            Outputs.secret(done.value().accessToken());
        }
        return reply;
    }

    @Override
    public Optional<Fault> revoke(Secret token) {
        return Outputs.seen(watched.revoke(token));
    }

    @Override
    public Reply<CalendarInfo> describe(CalendarCall call) {
        return Outputs.seen(watched.describe(Outputs.seen(call)));
    }

    @Override
    public Reply<CalendarInfo> createCalendar(Secret accessToken, String title, String zone) {
        return Outputs.seen(watched.createCalendar(accessToken, title, zone));
    }

    @Override
    public List<Reply<Written>> write(CalendarCall call, List<EventWrite> writes) {
        return Outputs.seen(watched.write(call, writes));
    }

    @Override
    public Reply<RemoteEvent> read(CalendarCall call, String eventId) {
        return Outputs.seen(watched.read(call, eventId));
    }

    @Override
    public Reply<RemotePage> list(CalendarCall call, String owner, Optional<String> page) {
        return Outputs.seen(watched.list(call, owner, page));
    }
}
