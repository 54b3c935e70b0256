package io.calendarsync.simulation;

import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.SeenEvent;
import io.calendarsync.spi.SeenPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A calendar that tells of an event once more as it was before, after it told how it is now. */
final class Echoes {
    private final Map<String, SeenEvent> before = new HashMap<>();

    /** What is heard of an answer; where things come twice, with what was heard earlier. */
    Object heard(String name, Object[] arguments, Object answer, boolean twice) {
        if (!name.equals("provider.see")
                || !(answer instanceof Reply.Done<?> done)
                || !(done.value() instanceof SeenPage page)) {
            return answer;
        }
        boolean goesOn = ((Optional<?>) arguments[2]).isPresent();
        List<SeenEvent> events = new ArrayList<>(page.events());
        Map<String, Integer> ended = new HashMap<>();
        for (SeenEvent now : page.events()) {
            // Of the occurrences of a series that is gone or cut, a calendar tells of some.
            now.event()
                    .occurrence()
                    .filter(of -> twice && goesOn && now.event().cancelled())
                    .filter(of -> ended.merge(of.seriesId(), 1, Integer::sum) > 2)
                    .ifPresent(of -> events.remove(now));
            SeenEvent earlier = before.put(
                    ((CalendarCall) arguments[0]).calendar() + " " + now.event().id(), now);
            if (twice && goesOn && earlier != null && isOlder(earlier, now)) {
                events.add(earlier);
            }
        }
        return new Reply.Done<>(new SeenPage(events, page.unreadable(), page.next(), page.position()));
    }

    private static boolean isOlder(SeenEvent earlier, SeenEvent now) {
        return earlier.updated().isPresent()
                && now.updated().isPresent()
                && earlier.updated().get().isBefore(now.updated().get());
    }
}
