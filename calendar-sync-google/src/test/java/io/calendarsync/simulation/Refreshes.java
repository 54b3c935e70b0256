package io.calendarsync.simulation;

import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.Refreshed;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** P7: a token is refreshed when it is about to end, once, unless something went wrong that excuses another. */
final class Refreshes {
    private static final Duration MARGIN = Duration.ofMinutes(3);

    private record Token(Secret refresh, Instant until) {}

    private final Sim sim;
    private final Map<Node, Token> got = new HashMap<>();
    private final Map<Secret, Instant> stored = new HashMap<>();
    private final Map<String, String> accounts = new HashMap<>();

    Refreshes(Sim sim) {
        this.sim = sim;
    }

    /** Something happened after which nobody can know what tokens there are. */
    void excuse() {
        stored.clear();
    }

    void granted(Node node, Reply<Granted> reply) {
        if (reply instanceof Reply.Done<Granted> done) {
            Granted granted = done.value();
            granted.refreshToken().ifPresent(refresh -> {
                sim.outputs.secret(refresh);
                accounts.put(refresh.reveal(), granted.account().subject());
                got(node, refresh, granted.accessToken(), granted.expiresIn());
            });
        }
    }

    /** Whose token it is; empty where nobody saw it come. */
    String account(Secret token) {
        return accounts.getOrDefault(token.reveal(), "");
    }

    /** Whether nobody uses it any more: it was kept to pay what is owed, and all but it is forgotten. */
    boolean isOwed(Secret token) {
        return sim.links.stream()
                .flatMap(link -> sim.record(link).stream())
                .filter(ConnectionRecord::connected)
                .flatMap(record -> record.account().stream())
                .noneMatch(account -> account.subject().equals(account(token)));
    }

    void asked(Node node, Secret token) {
        sim.coverage.count("refreshes");
        Instant until = stored.getOrDefault(token, Instant.MIN);
        Instant now = sim.clock.instant().plus(node.skew());
        if (now.plus(MARGIN).isBefore(until) && !isOwed(token)) {
            throw new Broken("P7", node + " refreshes a token that is good until " + until);
        }
    }

    void answered(Node node, Secret token, Reply<Refreshed> reply) {
        if (reply instanceof Reply.Done<Refreshed> done) {
            got(node, token, done.value().accessToken(), done.value().expiresIn());
        } else if (((Reply.Failed<Refreshed>) reply).fault().kind() != Fault.Kind.GRANT_DEAD) {
            excuse();
        }
    }

    /** The node put what it got into the store: from now on everybody can know of it. */
    void stored(Node node) {
        Token token = got.remove(node);
        if (token != null) {
            stored.put(token.refresh(), token.until());
        }
    }

    private void got(Node node, Secret refresh, Secret access, Duration expiresIn) {
        sim.outputs.secret(access);
        got.put(node, new Token(refresh, sim.time.now().plus(expiresIn)));
    }
}
