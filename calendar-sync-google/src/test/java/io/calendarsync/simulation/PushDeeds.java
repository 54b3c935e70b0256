package io.calendarsync.simulation;

import io.calendarsync.testkit.FakeChannel;
import io.calendarsync.testkit.FakePush;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What becomes of the messages by which Google says that something changed, and of those that somebody else sends. */
final class PushDeeds {
    private PushDeeds() {}

    /** What waits arrives. */
    static void deliver(Sim sim, SplittableRandom chance) {
        var unused = sim.world.push().deliver();
    }

    /** Messages are lost, come twice, in another order, or late. */
    static void trouble(Sim sim, SplittableRandom chance) {
        FakePush push = sim.world.push();
        switch (chance.nextInt(5)) {
            case 0 -> push.loses(1 + chance.nextInt(4));
            case 1 -> push.repeats(1 + chance.nextInt(4));
            case 2 -> push.reverses();
            case 3 -> push.holds();
            default -> push.releases();
        }
    }

    /** Somebody knows of a channel, and not its secret. */
    static void forge(Sim sim, SplittableRandom chance) {
        List<FakeChannel> channels = sim.world.push().channels();
        if (!channels.isEmpty()) {
            FakeChannel channel = channels.get(chance.nextInt(channels.size()));
            sim.verbs.receiveForged(
                    sim.node(chance),
                    Map.of(
                            "X-Goog-Channel-ID", List.of(channel.id()),
                            "X-Goog-Channel-Token", List.of("guessed"),
                            "X-Goog-Message-Number", List.of("2"),
                            "X-Goog-Resource-ID", List.of(channel.resourceId()),
                            "X-Goog-Resource-State", List.of("exists"),
                            "X-Goog-Resource-URI", List.of(channel.resourceUri())));
        }
    }
}
