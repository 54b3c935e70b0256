package io.calendarsync.errors;

import io.calendarsync.behaviour.Scene;
import io.calendarsync.testkit.FakeFault;
import java.util.function.Consumer;

/**
 * Something that goes wrong until it is mended.
 *
 * @param once begins it for one call; what can only last begins for good
 * @param lasting begins it for good
 * @param mended ends it
 */
record Trouble(Consumer<Scene> once, Consumer<Scene> lasting, Consumer<Scene> mended) {

    /** A fault that strikes the call of a moment. */
    static Trouble fault(Moment moment, FakeFault fault) {
        return new Trouble(
                scene -> scene.world.faults().next(moment.method(), fault),
                scene -> scene.world.faults().always(moment.method(), fault),
                scene -> scene.world.faults().clear());
    }

    /** A state of the world that lasts until it is mended. */
    static Trouble state(Consumer<Scene> begins, Consumer<Scene> mended) {
        return new Trouble(begins, begins, mended);
    }
}
