package io.calendarsync.simulation;

import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes every line that the library logs to the world on whose thread it was logged. */
final class Logs implements AutoCloseable {
    /** Nodes at work are threads of their world. */
    @SuppressWarnings("ThreadLocalUsage") // It ends with the campaign that it belongs to.
    private final InheritableThreadLocal<@Nullable Outputs> outputs = new InheritableThreadLocal<>();

    private final Logger ours = Logger.getLogger("io.calendarsync");
    private final Logger google = Logger.getLogger("com.google.api.client");
    private final Optional<Level> levelOfOurs = Optional.ofNullable(ours.getLevel());
    private final Optional<Level> levelOfGoogle = Optional.ofNullable(google.getLevel());
    private final Handler handler = new Listening();

    Logs() {
        ours.setUseParentHandlers(false);
        ours.setLevel(Level.ALL);
        ours.addHandler(handler);
        google.setLevel(Level.WARNING); // Its own tests read the rest, and each line costs more than a call.
    }

    void into(Outputs world) {
        outputs.set(world);
    }

    void nowhere() {
        outputs.remove();
    }

    @Override
    public void close() {
        ours.removeHandler(handler);
        ours.setUseParentHandlers(true);
        ours.setLevel(levelOfOurs.orElse(null));
        google.setLevel(levelOfGoogle.orElse(null));
    }

    private final class Listening extends Handler {
        Listening() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            Outputs world = outputs.get();
            if (world != null) {
                world.seen((Object) record.getMessage());
                if (record.getParameters() != null) {
                    world.seen((Object) List.of(record.getParameters()));
                }
                if (record.getThrown() != null) {
                    world.seen(record.getThrown());
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
