package io.calendarsync.testkit.google;

import io.calendarsync.testkit.FakeWorld;
import java.util.List;

/** Somebody who asks a fake through one of its fronts, and says in a few words what came back. */
interface Asker extends AutoCloseable {
    /** The ways to a fake. */
    enum Way {
        /** A bare HTTP client and sockets. */
        LOOPBACK,
        /** Google's HTTP classes without sockets. */
        IN_PROCESS,
        /** The provider seam. */
        SEAM
    }

    String insert(String id, String title);

    String patch(String id, String title);

    String delete(String id);

    String get(String id);

    /** How many events a listing shows. */
    String list();

    /** One batch of inserts; an answer for each part that is there, with its number, in the order of coming. */
    String batch(List<String> ids);

    @Override
    void close();

    static Asker by(Way way, FakeWorld world) {
        return way == Way.SEAM ? new SeamAsker(world) : new WireAsker(world, way == Way.LOOPBACK);
    }
}
