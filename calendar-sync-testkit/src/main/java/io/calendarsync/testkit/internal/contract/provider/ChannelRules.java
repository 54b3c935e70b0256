package io.calendarsync.testkit.internal.contract.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.ChannelOpened;
import io.calendarsync.spi.ChannelRequest;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.PushMessage;
import io.calendarsync.spi.Secret;
import io.calendarsync.testkit.FakeMessage;
import io.calendarsync.testkit.internal.contract.Hint;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules about being told of changes. */
public abstract class ChannelRules extends ProviderScene {
    private static final Secret PROOF = Secret.of("proof-0123456789-0123456789-0123456789-abc");
    private static final URI ADDRESS = URI.create("https://shop.example/push?tenant=1");
    private static final Duration WEEK = Duration.ofDays(7);

    /** For the contract. */
    protected ChannelRules() {}

    @Test
    @Hint("that a channel's id, its secret and its address are sent, and its resource read")
    void G34_aChannelSaysFirstThatItIsOpen() {
        ChannelOpened opened = done(provider().watch(onPrimary(), wish("channel-1")));
        FakeMessage message = world().push().take().get(0);
        assertEquals(ADDRESS, message.address());
        assertEquals(Optional.of(new PushMessage("channel-1", PROOF, opened.resourceId(), true)), heard(message));
    }

    @Test
    @Hint("that it is the events of that calendar that are watched")
    void G34_everyChangeIsToldWhoeverMakesIt() {
        CalendarCall call = onPrimary();
        ChannelOpened opened = done(provider().watch(call, wish("channel-1")));
        PushMessage change = new PushMessage("channel-1", PROOF, opened.resourceId(), false);
        assertEquals(1, heard().size());
        String id = dana().adds("by hand", MORNING).id();
        assertEquals(List.of(change), heard());
        dana().deletes(id);
        assertEquals(List.of(change), heard());
        inserted(call, mark(1), titled("by us"));
        assertEquals(List.of(change), heard());
        world().account(DANA).makesCalendar("Workshop").adds("elsewhere", MORNING);
        assertEquals(List.of(), heard());
    }

    @Test
    @Hint("that the wished length is sent, and the end that is answered read")
    void G34_aChannelEndsWhenItSays() {
        CalendarCall call = onPrimary();
        ChannelOpened opened = done(provider().watch(call, wish("channel-1")));
        assertEquals(world().clock().instant().plus(WEEK), opened.endsAt());
        world().limits().channels(Duration.ofDays(1));
        ChannelOpened shorter = done(provider().watch(call, wish("channel-2")));
        assertEquals(world().clock().instant().plus(Duration.ofDays(1)), shorter.endsAt());
    }

    @Test
    @Hint("that channelIdNotUnique is told as DUPLICATE")
    void G34_anIdIsGoodOnce() {
        CalendarCall call = onPrimary();
        ChannelOpened opened = done(provider().watch(call, wish("channel-1")));
        assertFault(Fault.Kind.DUPLICATE, provider().watch(call, wish("channel-1")));
        assertEquals(Optional.empty(), provider().stop(call.accessToken(), "channel-1", opened.resourceId()));
        assertFault(Fault.Kind.DUPLICATE, provider().watch(call, wish("channel-1")));
    }

    @Test
    @Hint("that an address which Google will not call blames the application")
    void G34_anAddressThatIsNotSafeIsTheApplicationsFault() {
        ChannelRequest open =
                new ChannelRequest("channel-1", PROOF, URI.create("http://shop.example/push"), Duration.ofDays(1));
        assertFault(Fault.Kind.CLIENT_MISCONFIGURED, provider().watch(onPrimary(), open));
        assertEquals(List.of(), world().push().channels());
    }

    @Test
    @Hint("that a calendar which is gone is told as NOT_FOUND")
    void G34_aCalendarThatIsGoneCannotBeWatched() {
        CalendarCall call = new CalendarCall(onPrimary().accessToken(), "nobody@example.com");
        assertFault(Fault.Kind.NOT_FOUND, provider().watch(call, wish("channel-1")));
    }

    @Test
    @Hint("that stopping names the channel and its resource")
    void G34_aStoppedChannelIsSilent() {
        CalendarCall call = onPrimary();
        ChannelOpened opened = done(provider().watch(call, wish("channel-1")));
        ChannelOpened other = done(provider().watch(call, wish("channel-2")));
        assertEquals(2, heard().size());
        assertEquals(Optional.empty(), provider().stop(call.accessToken(), "channel-1", opened.resourceId()));
        dana().adds("by hand", MORNING);
        assertEquals(List.of(new PushMessage("channel-2", PROOF, other.resourceId(), false)), heard());
    }

    @Test
    @Hint("that 404 and 410 of a channel count as stopped")
    void G35_stoppingWhatIsNotThereIsDone() {
        CalendarCall call = onPrimary();
        ChannelOpened opened = done(provider().watch(call, wish("channel-1")));
        for (int times = 0; times < 2; times++) {
            assertEquals(Optional.empty(), provider().stop(call.accessToken(), "channel-1", opened.resourceId()));
        }
        assertEquals(Optional.empty(), provider().stop(call.accessToken(), "channel-2", opened.resourceId()));
    }

    @Test
    @Hint("that a failure to stop is told, since the channel goes on")
    void G35_stoppingWithoutAccessIsNotDone() {
        CalendarCall call = onPrimary();
        ChannelOpened opened = done(provider().watch(call, wish("channel-1")));
        Optional<Fault> fault = provider().stop(Secret.of("no-such-token"), "channel-1", opened.resourceId());
        assertEquals(Optional.of(Fault.Kind.AUTH_EXPIRED), fault.map(Fault::kind));
        assertEquals(1, world().push().channels().size());
    }

    private static ChannelRequest wish(String id) {
        return new ChannelRequest(id, PROOF, ADDRESS, WEEK);
    }

    private List<PushMessage> heard() {
        List<PushMessage> heard = new ArrayList<>();
        world().push().take().forEach(message -> heard.add(heard(message).orElseThrow()));
        return heard;
    }

    private Optional<PushMessage> heard(FakeMessage message) {
        Map<String, List<String>> headers = new HashMap<>();
        message.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        return provider().message(headers);
    }
}
