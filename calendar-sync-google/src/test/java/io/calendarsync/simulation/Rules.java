package io.calendarsync.simulation;

import io.calendarsync.BlockingRules;
import io.calendarsync.BlockingRules.Sort;
import io.calendarsync.ConnectionId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/** What the host calls busy, connection by connection. */
final class Rules implements Function<ConnectionId, BlockingRules> {
    private static final int LONGEST = 60;

    private final Map<ConnectionId, BlockingRules> rules = new HashMap<>();

    /** Some keep to what everybody calls busy, others are of their own mind. */
    Rules(SplittableRandom chance) {
        for (Link link : Link.EVERY) {
            if (chance.nextBoolean()) {
                change(link, chance);
            }
        }
    }

    /** The host changes its mind. */
    void change(Link link, SplittableRandom chance) {
        BlockingRules next = BlockingRules.DEFAULT
                .back(Duration.ofDays(chance.nextInt(3)))
                .ahead(Duration.ofDays(5 + chance.nextInt(LONGEST)));
        for (Sort sort : Sort.values()) {
            if (chance.nextInt(3) == 0) {
                next = next.blocking().contains(sort) ? next.without(sort) : next.with(sort);
            }
        }
        rules.put(link.id(), chance.nextBoolean() ? next.withTitles() : next);
    }

    /** The host calls busy what most do. */
    void asMostDo() {
        rules.clear();
    }

    @Override
    public BlockingRules apply(ConnectionId connection) {
        return rules.getOrDefault(connection, BlockingRules.DEFAULT.ahead(Duration.ofDays(LONGEST)));
    }
}
