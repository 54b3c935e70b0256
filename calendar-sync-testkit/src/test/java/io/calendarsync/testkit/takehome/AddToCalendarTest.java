package io.calendarsync.testkit.takehome;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.event.AddToCalendar;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Occurrence;
import io.calendarsync.event.Recurrence;
import io.calendarsync.internal.event.NormalForm;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What leaves as a file or a link arrives as it was. */
class AddToCalendarTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    @Test
    void aThousandFilesAreReadAsTheyWereMeant() throws Exception {
        for (long seed = 0; seed < 1_000; seed++) {
            CalendarEvent event = new RandomEvents(seed).next();
            String file = AddToCalendar.of(event, "id-" + seed + "@google.com").ics(NOW);
            String what = "seed " + seed + "\n" + file;
            assertEquals(NormalForm.of(meant(event)), NormalForm.of(TakenHome.read(event, file)), what);
            assertTrue(
                    List.of(file.split("\r\n", -1)).stream().allMatch(line -> line.getBytes(UTF_8).length <= 75), what);
            assertEquals(-1, file.replace("\r\n", "").indexOf('\n'), what);
            assertTrue(TakenHome.values(file, "UID").stream().allMatch(("id-" + seed + "@google.com")::equals), what);
            assertTrue(TakenHome.values(file, "DTSTAMP").stream().allMatch("20260302T080000Z"::equals), what);
        }
    }

    @Test
    void theParametersOfAThousandLinksAreWhatWasMeant() {
        int whole = 0;
        int none = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            CalendarEvent event = new RandomEvents(seed).next();
            Optional<URI> link = AddToCalendar.of(event, "uid").googleLink();
            String what = "seed " + seed + ": " + link;
            EventDetails meant = linked(event);
            boolean plain = event.occurrences().isEmpty()
                    && meant.recurrence()
                            .map(all -> all.without().isEmpty() && all.also().isEmpty())
                            .orElse(true);
            assertEquals(plain, link.isPresent(), what);
            if (link.isEmpty()) {
                none++;
                continue;
            }
            assertTrue(link.get().toString().length() <= 2_000, what);
            Map<String, String> said = parameters(link.get());
            assertEquals("TEMPLATE", said.get("action"), what);
            assertEquals(meant.time(), time(said), what);
            assertEquals(
                    meant.recurrence().map(Recurrence::rule),
                    Optional.ofNullable(said.get("recur")).map(rule -> TakenHome.sorted(rule.substring(6))),
                    what);
            whole += sameText(meant.title(), said.get("text"), what)
                            && sameText(meant.location().orElse(""), said.getOrDefault("location", ""), what)
                            && sameText(meant.description().orElse(""), said.getOrDefault("details", ""), what)
                    ? 1
                    : 0;
        }
        assertTrue(whole > 300 && none > 200, whole + " whole, " + none + " without a link");
    }

    private static boolean sameText(String meant, String said, String what) {
        if (!meant.equals(said)) {
            assertTrue(said.isEmpty() || said.endsWith("…"), what);
            assertTrue(said.isEmpty() || meant.startsWith(said.substring(0, said.length() - 1)), what);
        }
        return meant.equals(said);
    }

    private static CalendarEvent meant(CalendarEvent event) {
        boolean series = event.details().recurrence().isPresent();
        return new CalendarEvent(
                event.key(),
                meant(event.details(), series, true),
                event.occurrences().stream()
                        .map(one -> new Occurrence(one.day(), meant(one.details(), false, true)))
                        .toList());
    }

    private static EventDetails linked(CalendarEvent event) {
        return meant(event.details(), true, false);
    }

    private static EventDetails meant(EventDetails all, boolean zoned, boolean file) {
        return new EventDetails(
                all.time() instanceof EventTime.Timed timed && !zoned
                        ? new EventTime.Timed(timed.start(), timed.end(), "UTC")
                        : all.time(),
                text(all.title(), file),
                all.description().map(text -> text(text, file)),
                all.location().map(text -> text(text, file)),
                all.color(),
                all.visibility(),
                all.availability(),
                all.link(),
                all.recurrence().map(it -> new Recurrence(TakenHome.sorted(it.rule()), it.without(), it.also())),
                all.reminders(),
                Optional.empty(),
                false);
    }

    private static String text(String raw, boolean file) {
        String lines = raw.replace("\r\n", "\n").strip();
        return file ? CONTROL.matcher(lines).replaceAll("") : lines;
    }

    private static Map<String, String> parameters(URI link) {
        Map<String, String> said = new TreeMap<>();
        for (String pair : link.getRawQuery().split("&", -1)) {
            int equals = pair.indexOf('=');
            said.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
        }
        return said;
    }

    private static EventTime time(Map<String, String> said) {
        String start = said.getOrDefault("dates", "").replaceAll("/.*", "");
        String end = said.getOrDefault("dates", "").replaceAll(".*/", "");
        if (start.length() == 8) {
            return new EventTime.AllDay(
                    LocalDate.parse(start, DateTimeFormatter.BASIC_ISO_DATE),
                    LocalDate.parse(end, DateTimeFormatter.BASIC_ISO_DATE));
        }
        String zone = said.getOrDefault("ctz", "");
        return new EventTime.Timed(instant(start, zone), instant(end, zone), zone);
    }

    private static Instant instant(String stamp, String zone) {
        ZoneId shown = stamp.endsWith("Z") ? ZoneOffset.UTC : ZoneId.of(zone);
        return LocalDateTime.parse(stamp.replace("Z", ""), STAMP).atZone(shown).toInstant();
    }
}
