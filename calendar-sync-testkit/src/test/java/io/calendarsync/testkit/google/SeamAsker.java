package io.calendarsync.testkit.google;

import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.ConsentRequest;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.spi.Written;
import io.calendarsync.testkit.FakeCalendar;
import io.calendarsync.testkit.FakeWorld;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks through the provider seam; a fault is called by its kind. */
final class SeamAsker implements Asker {
    private static final String OWNER = "owner-1";

    private final FakeCalendar provider;
    private final CalendarCall call;

    SeamAsker(FakeWorld world) {
        provider = new FakeCalendar(world);
        URI page = provider.consentPage(new ConsentRequest(
                Secret.of("s"), WireClient.CHALLENGE, Set.of(Access.PRIMARY_CALENDAR), Optional.empty()));
        Secret code = Secret.of(WireClient.parameter(world.consent(page, WireClient.DANA), "code"));
        Reply<Secret> token =
                provider.exchange(code, Secret.of(WireClient.VERIFIER)).map(Granted::accessToken);
        call = new CalendarCall(((Reply.Done<Secret>) token).value(), "primary");
    }

    @Override
    public String insert(String id, String title) {
        return said(
                write(List.of(new EventWrite.Insert(mark(id), titled(title)))).get(0));
    }

    @Override
    public String patch(String id, String title) {
        return said(write(List.of(new EventWrite.Patch(mark(id), titled(title), Set.of())))
                .get(0));
    }

    @Override
    public String delete(String id) {
        return said(write(List.of(new EventWrite.Delete(id))).get(0));
    }

    @Override
    public String get(String id) {
        return said(provider.read(call, id));
    }

    @Override
    public String list() {
        Reply<Integer> count = provider.list(call, OWNER, Optional.empty())
                .map(page -> page.events().size());
        return count instanceof Reply.Done<Integer> done ? String.valueOf(done.value()) : said(count);
    }

    @Override
    public String batch(List<String> ids) {
        List<Reply<Written>> replies = write(ids.stream()
                .<EventWrite>map(id -> new EventWrite.Insert(mark(id), titled(id)))
                .toList());
        return IntStream.range(0, replies.size())
                .mapToObj(i -> i + " " + said(replies.get(i)))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() {}

    private List<Reply<Written>> write(List<EventWrite> writes) {
        return provider.write(call, writes);
    }

    private static String said(Reply<?> reply) {
        return reply instanceof Reply.Failed<?> failed ? failed.fault().kind().toString() : "done";
    }

    private static EventMark mark(String id) {
        return new EventMark(OWNER, EventKey.of("appointment", id), 1, id);
    }

    private static EventDetails titled(String title) {
        return new EventDetails(
                EventTime.allDay(LocalDate.parse("2026-03-02")),
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
