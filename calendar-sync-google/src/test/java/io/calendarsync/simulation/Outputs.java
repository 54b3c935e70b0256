package io.calendarsync.simulation;

import io.calendarsync.spi.Secret;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Everything that one world put out, and every secret that must not be in it. */
final class Outputs {
    private final StringBuilder text = new StringBuilder();
    private final Set<String> secrets = new TreeSet<>();

    synchronized void seen(Object output) {
        text.append(output).append('\n');
    }

    synchronized void seen(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            seen((Object) each);
            for (Throwable hidden : each.getSuppressed()) {
                seen((Object) hidden);
            }
        }
    }

    synchronized void secret(Secret secret) {
        secrets.add(secret.reveal());
    }

    synchronized void secret(String secret) {
        secrets.add(secret);
    }

    /** A line that holds a secret. */
    synchronized Optional<String> leak() {
        String all = text.toString();
        return secrets.stream().filter(all::contains).findFirst().map(secret -> lineOf(all, all.indexOf(secret)));
    }

    private static String lineOf(String all, int at) {
        return all.substring(all.lastIndexOf('\n', at) + 1, all.indexOf('\n', at));
    }
}
