package io.calendarsync.simulation;

import io.calendarsync.event.EventKey;
import io.calendarsync.simulation.Names.Named;
import io.calendarsync.testkit.FakeMails.Mail;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** P10: a guest gets no more mails about a booking than the host changed it, however often anything was tried. */
final class Mailed {
    private Mailed() {}

    static void check(Sim sim) {
        if (sim.coverage.sum("fault DuplicateDelivery") > 0) {
            return; // The network itself delivered a write twice.
        }
        Map<String, Integer> mails = new TreeMap<>();
        for (Mail mail : sim.world.mails().all()) {
            Optional<EventKey> key =
                    sim.names.of(mail.eventId().split("_", 2)[0]).map(Named::key);
            if (key.isPresent()) {
                int count = mails.merge(key.get() + " to " + mail.to(), 1, Integer::sum);
                if (count > sim.host.mayMail(key.get())) {
                    throw new Broken(
                            "P10",
                            count + " mails about " + key.get() + " to " + mail.to() + ", but "
                                    + sim.host.mayMail(key.get()) + " changes");
                }
            }
        }
    }
}
