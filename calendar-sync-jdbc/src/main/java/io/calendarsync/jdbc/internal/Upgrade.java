package io.calendarsync.jdbc.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** Brings the tables to the newest version, script by script. */
final class Upgrade {
    private static final Pattern END = Pattern.compile(";\\s*(\n|$)");

    private Upgrade() {}

    /** Runs the scripts that were not run yet; the version that there was before. */
    static int run(Session session) {
        session.query(session.dialect().lockSchema(), row -> 0);
        int before = SchemaVersion.of(session);
        SchemaVersion.refuseNewer(before);
        for (int version = before + 1; version <= SchemaVersion.NEWEST; version++) {
            END.splitAsStream(script(session.dialect(), version))
                    .filter(statement -> !statement.isBlank())
                    .forEach(session::update);
        }
        return before;
    }

    private static String script(Dialect dialect, int version) {
        String name = dialect.scripts() + "V" + version + "__calendar_sync.sql";
        try (InputStream script = Objects.requireNonNull(Upgrade.class.getResourceAsStream(name), name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
