package io.calendarsync.behaviour;

import io.calendarsync.spi.Secret;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;

/**
 * Everything that this test run could see of the library, and every secret that it must not have seen.
 *
 * <p>Outputs are kept as the words in them that are long enough to be a secret.
 */
final class Outputs {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_./~+-]{12,}");
    private static final Set<String> WORDS = ConcurrentHashMap.newKeySet();
    private static final Set<String> SECRETS = ConcurrentHashMap.newKeySet();
    private static final AtomicLong SEEN = new AtomicLong();
    private static final AtomicLong LOGGED = new AtomicLong();
    private static final Logger ROOT = LogManager.getLogManager().getLogger("");

    static {
        for (Handler handler : ROOT.getHandlers()) {
            handler.setLevel(Level.WARNING);
        }
        ROOT.setLevel(Level.ALL);
        ROOT.addHandler(new Listening());
    }

    private Outputs() {}

    /** Keeps an output, and hands it on. */
    static <T> T seen(T output) {
        SEEN.incrementAndGet();
        WORD.matcher(String.valueOf(output)).results().forEach(word -> WORDS.add(word.group()));
        return output;
    }

    /** Takes down a secret. */
    static void secret(Secret secret) {
        SECRETS.add(secret.reveal());
    }

    static Set<String> words() {
        return WORDS;
    }

    static Set<String> secrets() {
        return SECRETS;
    }

    static long count() {
        return SEEN.get();
    }

    static long logged() {
        return LOGGED.get();
    }

    /** Takes every log record of this JVM for an output. */
    private static final class Listening extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();

        Listening() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            LOGGED.incrementAndGet();
            seen(formatter.format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
