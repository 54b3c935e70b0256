package io.calendarsync.simulation.crash;

import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.EventSource;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.spi.TokenStore;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The names of all calls at which a process could stop. */
final class Calls {
    private Calls() {}

    static Set<String> all() {
        Set<String> names = new TreeSet<>();
        add(names, "provider", CalendarProvider.class);
        add(names, "source", EventSource.class);
        add(names, "tokens", TokenStore.class);
        for (Method part : SyncStore.Namespace.class.getMethods()) {
            add(names, part.getName(), part.getReturnType());
        }
        // Those that keep many connections in step ask these, and have tests of their own.
        names.remove("connections.connected");
        names.remove("debts.due");
        // So have people who choose calendars, and hosts that delete theirs.
        names.remove("provider.calendars");
        names.remove("provider.deleteCalendar");
        // These only say what the provider is, and how it names things.
        names.remove("provider.profile");
        names.remove("provider.icalUid");
        return names;
    }

    private static void add(Set<String> names, String part, Class<?> type) {
        Stream.of(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .forEach(method -> names.add(part + "." + method.getName()));
    }
}
