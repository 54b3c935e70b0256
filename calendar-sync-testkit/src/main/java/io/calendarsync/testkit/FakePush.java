package io.calendarsync.testkit;

import io.calendarsync.testkit.internal.google.push.Channel;
import io.calendarsync.testkit.internal.google.push.Courier;
import io.calendarsync.testkit.internal.google.push.Outbox;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * The messages by which Google tells of changes, and what happens to them on their way.
 *
 * <p>Messages wait until a test delivers or takes them, so that nothing happens behind its back; {@link
 * #deliversByItself()} changes that. Delivery is a real HTTP request to the channel's address unless {@link #deliversTo}
 * names something in process. What was on its way when a channel was stopped still arrives. Safe for use by many
 * threads.
 */
public final class FakePush {
    private final Supplier<List<Channel>> channels;
    private final Outbox outbox;
    private final Courier courier;

    FakePush(Supplier<List<Channel>> channels, Courier courier) {
        this.channels = channels;
        this.courier = courier;
        outbox = courier.outbox();
    }

    /** The channels that were neither stopped nor have ended, the oldest first; Google itself never lists them. */
    public List<FakeChannel> channels() {
        return channels.get().stream().map(Channel::shown).toList();
    }

    /** The messages that wait, those to be sent again included, in the order in which they will go. */
    public List<FakeMessage> waiting() {
        return outbox.waiting();
    }

    /** Delivers every message that is due, on this thread, and says what became of each. */
    public List<FakeDelivery> deliver() {
        return courier.deliverDue();
    }

    /** Hands over every message that is due, as if each had arrived at its address. */
    public List<FakeMessage> take() {
        return outbox.takeDue(courier.now()).stream()
                .map(Outbox.Outgoing::message)
                .toList();
    }

    /** What became of the latest thousand messages that were delivered, whoever told Google to, the oldest first. */
    public List<FakeDelivery> deliveries() {
        return courier.deliveries();
    }

    /** From now on messages are delivered as they come, by a thread that lives only while some wait. */
    public void deliversByItself() {
        courier.deliversByItself();
    }

    /** From now on messages wait again until they are delivered or taken. */
    public void deliversWhenTold() {
        courier.deliversWhenTold();
    }

    /** From now on every message goes to this endpoint, which answers a status, instead of over HTTP. */
    public void deliversTo(ToIntFunction<FakeMessage> endpoint) {
        courier.deliversTo(endpoint);
    }

    /** Loses the next messages, this many, before they go anywhere. */
    public void loses(int messages) {
        outbox.loses(messages);
    }

    /** Sends each of the next messages, this many, twice. */
    public void repeats(int messages) {
        outbox.repeats(messages);
    }

    /** Turns round the order of the messages that wait. */
    public void reverses() {
        outbox.reverses();
    }

    /** Holds all messages back until they are released, also from those who deliver or take. */
    public void holds() {
        outbox.holds();
    }

    /** Lets messages go that were held back. */
    public void releases() {
        outbox.releases();
    }
}
