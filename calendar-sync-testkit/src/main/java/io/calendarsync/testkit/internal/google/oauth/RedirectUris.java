package io.calendarsync.testkit.internal.google.oauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Where Google is willing to send a browser back to. */
final class RedirectUris {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private RedirectUris() {}

    /** What Google objects to in an address, where it does. */
    static Optional<String> objection(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException unreadable) {
            return Optional.of("it is not a URI");
        }
        String host = uri.getHost();
        if (host == null) {
            return Optional.of("it names no host");
        }
        boolean loopback = LOOPBACK.contains(host);
        if (!"https".equals(uri.getScheme()) && !(loopback && "http".equals(uri.getScheme()))) {
            return Optional.of("only https is allowed, and http for this machine");
        }
        if (!loopback && (host.startsWith("[") || host.matches("[0-9.]+"))) {
            return Optional.of("a host must have a name, not only a number");
        }
        if (uri.getRawFragment() != null) {
            return Optional.of("it has a fragment");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of("it has a user");
        }
        if (text.contains("*")) {
            return Optional.of("it has a wildcard");
        }
        return traverses(uri.getPath()) ? Optional.of("its path goes upwards") : Optional.empty();
    }

    private static boolean traverses(String path) {
        return path.contains("/..") || path.contains("\\..");
    }
}
