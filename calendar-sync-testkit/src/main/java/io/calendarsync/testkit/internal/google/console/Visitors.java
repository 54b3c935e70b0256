package io.calendarsync.testkit.internal.google.console;

import io.calendarsync.testkit.internal.google.http.WireRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may ask for the fake's own paths.
 *
 * <p>A browser on this machine reaches a server on this machine for any page that it shows. So a page of another origin is
 * refused, and so is a name that is not this machine's: a page could have made its own name mean this machine. A plain
 * address cannot be bent that way.
 */
final class Visitors {
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    private final Set<String> names;

    Visitors(Set<String> names) {
        this.names = names;
    }

    /** Why a request is refused, if it is. */
    Optional<String> refuse(WireRequest request) {
        Optional<String> host = request.header("host").map(text -> text.toLowerCase(Locale.ROOT));
        if (host.filter(name -> !known(PORT.matcher(name).replaceFirst(""))).isPresent()) {
            return Optional.of("this host name is not one of the fake's own: " + host.get()
                    + "; the option --host-name allows it");
        }
        boolean foreign = request.header("origin")
                        .filter(origin -> host.isEmpty() || !origin.equalsIgnoreCase("http://" + host.get()))
                        .isPresent()
                || request.header("sec-fetch-site")
                        .filter(site -> !site.equals("same-origin") && !site.equals("none"))
                        .isPresent();
        return foreign ? Optional.of("pages of other origins may not use this") : Optional.empty();
    }

    private boolean known(String name) {
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || names.contains(name)
                || ADDRESS.matcher(name).matches();
    }
}
