package io.calendarsync.testkit.internal.google.console.program;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * What the program was told.
 *
 * @param port 0 for any that is free
 * @param names by which the page and the control API may be asked, besides this machine's own
 * @param clock where a standing clock begins; real time where there is none
 */
public record Options(
        boolean help, int port, InetAddress address, Set<String> names, Optional<Path> seed, Optional<Instant> clock) {
    /** What people read who ask for it. */
    public static final String HELP = """
            Fake Google: the consent page, tokens, the calendar service and batches on one port.

            Usage: java -jar calendar-sync-testkit-VERSION-standalone.jar [options]

              --port N         listen on this port; any that is free by default
              --address A      listen on this address; by default only this machine can connect
              --host-name H    let the page and the control API be asked under this name too; may be repeated
              --seed FILE      begin with the accounts, clients, calendars and events of this JSON file
              --clock MOMENT   a clock that stands still until it is moved, such as 2026-03-02T08:00:00Z
              --help           show this
            """;

    /** Reads the command line; what is wrong with it is an {@link IllegalArgumentException} with a sentence. */
    public static Options parse(List<String> words) {
        boolean help = false;
        int port = 0;
        InetAddress address = InetAddress.getLoopbackAddress();
        Set<String> names = new LinkedHashSet<>();
        Optional<Path> seed = Optional.empty();
        Optional<Instant> clock = Optional.empty();
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            try {
                switch (word) {
                    case "--help" -> help = true;
                    case "--port" -> port = port(rest.next());
                    case "--address" -> address = InetAddress.getByName(rest.next());
                    case "--host-name" -> names.add(rest.next());
                    case "--seed" -> seed = Optional.of(Path.of(rest.next()));
                    case "--clock" -> clock = Optional.of(Instant.parse(rest.next()));
                    default -> throw new IllegalArgumentException("there is no option " + word);
                }
            } catch (NoSuchElementException end) {
                throw new IllegalArgumentException(word + " needs a value", end);
            } catch (UnknownHostException unknown) {
                throw new IllegalArgumentException("--address is not an address of this machine", unknown);
            } catch (DateTimeException unreadable) {
                throw new IllegalArgumentException("--clock is not a moment such as 2026-03-02T08:00:00Z", unreadable);
            }
        }
        return new Options(help, port, address, Set.copyOf(names), seed, clock);
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("--port is not a number from 0 to 65535: " + text);
        }
        return Integer.parseInt(text);
    }
}
