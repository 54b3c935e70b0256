package io.calendarsync.testkit.internal.google.push;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;

/** All channels of the project, by their ids and by what they watch. */
public final class Channels {
    private final Surroundings surroundings;
    private final Outbox outbox;
    // Stopped ones too: an id stays taken until the channel would have ended by itself.
    private final Map<String, Channel> byId = new LinkedHashMap<>();
    private final Map<String, List<Channel>> byResource = new LinkedHashMap<>();
    private final Queue<Channel> byEnd = new PriorityQueue<>(Comparator.comparing(Channel::expires));

    /** No channels yet; their messages go into this box. */
    public Channels(Surroundings surroundings, Outbox outbox) {
        this.surroundings = surroundings;
        this.outbox = outbox;
    }

    /**
     * Opens a channel, and sends its first message.
     *
     * @param eventTypes the types of events that it is about; all when empty
     */
    public Channel open(
            Person person, String clientId, WatchedResource resource, Set<String> eventTypes, JsonObject body) {
        Instant now = now();
        ChannelRequest request =
                ChannelRequest.read(body, now, surroundings.limits().channels());
        if (byId.containsKey(request.id())) {
            throw ApiErrors.CHANNEL_ID
                    .saying("Channel id " + request.id() + " not unique")
                    .refusal();
        }
        Channel channel = new Channel(request, resource, eventTypes, person, clientId);
        byId.put(channel.id(), channel);
        byEnd.add(channel);
        byResource
                .computeIfAbsent(resource.key(), unwatched -> new ArrayList<>())
                .add(channel);
        outbox.first(channel, channel.message("sync", 1), surroundings.on(FakeSwitch.SYNC_MESSAGE_COMES_FIRST));
        return channel;
    }

    /** Ends a channel; only who opened it may. */
    public void stop(Person person, String clientId, String id, String resourceId) {
        Instant now = now();
        Channel channel = byId.get(id);
        if (channel == null
                || !channel.openAt(now)
                || !channel.openedBy(person, clientId)
                || !channel.resourceId().equals(resourceId)) {
            throw ApiErrors.NOT_FOUND
                    .saying("Channel '" + id + "' not found for project '1'")
                    .refusal();
        }
        end(channel);
    }

    /** Ends all channels that were opened on a person's behalf, as when the person takes back the consent. */
    public void end(Person person) {
        byId.values().stream()
                .filter(channel -> channel.person().equals(person))
                .forEach(this::end);
    }

    /** The open ones, the oldest first. */
    public List<Channel> open() {
        Instant now = now();
        return byId.values().stream().filter(channel -> channel.openAt(now)).toList();
    }

    boolean watched(String resource) {
        return byResource.containsKey(resource);
    }

    /** Sends a message to those channels of a resource that want it. */
    void tell(String resource, Predicate<Channel> wanted) {
        Instant now = now();
        for (Channel channel : byResource.getOrDefault(resource, List.of())) {
            if (channel.openAt(now) && wanted.test(channel)) {
                outbox.add(channel, channel.message("exists", step()));
            }
        }
    }

    private void end(Channel channel) {
        channel.stop();
        forget(channel);
    }

    private void forget(Channel channel) {
        String key = channel.resource().key();
        List<Channel> watching = byResource.getOrDefault(key, new ArrayList<>());
        watching.remove(channel);
        if (watching.isEmpty()) {
            byResource.remove(key);
        }
    }

    private Instant now() {
        Instant now = surroundings.now();
        for (Channel next = byEnd.peek(); next != null && !now.isBefore(next.expires()); next = byEnd.peek()) {
            byEnd.remove();
            byId.remove(next.id());
            forget(next);
        }
        return now;
    }

    // Numbers rise without being consecutive, as Google's do.
    private int step() {
        return 2 + (surroundings.tokens().bytes(1)[0] & 7);
    }
}
