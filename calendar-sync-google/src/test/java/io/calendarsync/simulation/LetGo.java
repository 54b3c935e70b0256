package io.calendarsync.simulation;

import io.calendarsync.ConnectionStatus;
import io.calendarsync.DisconnectOutcome;
import io.calendarsync.spi.ConnectionRecord;
import java.util.Optional;

/** P8: after all are disconnected and all is paid, nothing of the access is left. */
final class LetGo {
    private LetGo() {}

    static void check(Sim sim, Node node) {
        for (Link link : sim.links) {
            check(sim, node, link);
        }
        noTokens(sim);
    }

    /** One of them is let go at once. */
    static void check(Sim sim, Node node, Link link) {
        DisconnectOutcome outcome = sim.verbs.disconnect(node, link).orElseThrow();
        if (outcome instanceof DisconnectOutcome.Disconnected let && !let.owed().isEmpty()) {
            throw new Broken("P8", link + " owes on a good day: " + outcome);
        }
        ended(sim, node, link);
    }

    /** No token lives, neither here nor there. */
    static void noTokens(Sim sim) {
        if (!sim.tokens.grants().isEmpty()) {
            throw new Broken("P8", sim.tokens.grants().size() + " grants are left without users");
        }
        for (Link link : sim.links) {
            long alive = sim.account(link).liveRefreshTokens();
            if (alive > 0) {
                throw new Broken("P8", link.email() + " has " + alive + " refresh tokens that live on");
            }
        }
    }

    /** Nothing is left of a connection. */
    static void ended(Sim sim, Node node, Link link) {
        ConnectionStatus status = sim.verbs.status(node, link).orElseThrow();
        boolean gone = status.state() == ConnectionStatus.State.DISCONNECTED
                && !status.owed()
                && status.waiting() == 0
                && sim.record(link).flatMap(ConnectionRecord::grantId).isEmpty()
                && sim.database().dirtyKeys().count(link.id()) == 0
                && sim.database().channels().of(link.id()).isEmpty()
                && sim.sink.calendars(link.id()).isEmpty();
        if (!gone) {
            throw new Broken("P8", link + " is not let go: " + status);
        }
    }

    /** An access that somebody uses is not ended. */
    static void mayRevoke(Sim sim, Node node, String account) {
        for (Link link : sim.links) {
            boolean inUse = sim.record(link)
                    .filter(ConnectionRecord::connected)
                    .flatMap(ConnectionRecord::account)
                    .filter(known -> known.subject().equals(account))
                    .isPresent();
            if (inUse && !sim.turns.together() && node.namespace.equals(Sim.NAMESPACE)) {
                throw new Broken("P8", node + " revokes the access that " + link + " uses");
            }
        }
    }

    /** The access of a connection that is about to be let go. */
    record Access(Sim sim, Link link, Optional<String> grantId, long revocations) {

        static Access of(Sim sim, Link link) {
            return new Access(
                    sim,
                    link,
                    sim.record(link)
                            .filter(known -> !sim.turns.together())
                            .flatMap(ConnectionRecord::grantId)
                            .filter(grant -> sim.tokens
                                    .load(grant)
                                    .filter(kept -> !kept.sealed().equals(ConsentDeeds.UNREADABLE))
                                    .isPresent()),
                    sim.watch.revocations());
        }

        /** Wherever it was interrupted: what is not ended is stored, or owed. */
        void mustBeKnown(Optional<DisconnectOutcome> outcome) {
            // Whoever then died could not tell. Of an access that ended by itself an older token may live that nobody
            // kept.
            boolean ended = sim.watch.revocations() > revocations;
            boolean told = outcome.filter(DisconnectOutcome.Disconnected.class::isInstance)
                    .map(DisconnectOutcome.Disconnected.class::cast)
                    .filter(let -> let.done().contains(DisconnectOutcome.Step.ACCESS_REVOKED)
                            || let.done().contains(DisconnectOutcome.Step.REVOCATION_GIVEN_UP))
                    .isPresent();
            boolean known = grantId.flatMap(sim.tokens::load).isPresent()
                    || !sim.database().debts().of(link.id()).isEmpty();
            if (grantId.isPresent()
                    && !told
                    && !ended
                    && !known
                    && sim.account(link).liveRefreshTokens() > 0) {
                throw new Broken("P8", "nobody knows any more of the access of " + link);
            }
        }
    }
}
