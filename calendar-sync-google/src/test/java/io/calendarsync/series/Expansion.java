package io.calendarsync.series;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.EventTime.AllDay;
import io.calendarsync.event.EventTime.Timed;
import io.calendarsync.event.Occurrence;
import io.calendarsync.event.Recurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;

/**
 * Which occurrences a host means, told from the host's own value by ical4j and java.time, and by nothing of ours.
 *
 * <p>ical4j is asked for days alone, and what ends the rule is applied afterwards: it shifts times at clock changes, and
 * takes Sunday for the first day of weeks where the rule does not say.
 */
final class Expansion {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final Pattern END = Pattern.compile("(COUNT|UNTIL)=([^;]*)");

    static {
        // Rare rules too are to be followed until they hit.
        System.setProperty("net.fortuna.ical4j.recur.maxincrementcount", "5000");
    }

    private final CalendarEvent event;
    private final EventTime first;
    private final LocalDate start;

    private Expansion(CalendarEvent event) {
        this.event = event;
        first = event.details().time();
        start = first instanceof Timed timed ? local(timed).toLocalDate() : ((AllDay) first).first();
    }

    /** What a series shows, by the day that names each occurrence, as {@link Shown} tells it; up to a day. */
    static Map<LocalDate, String> of(CalendarEvent event, LocalDate endExclusive) {
        return new Expansion(event).shown(endExclusive);
    }

    /** The days that a rule hits from a start on, before anything is added or left out; up to a day. */
    static List<LocalDate> hits(EventTime first, Recurrence recurrence, LocalDate endExclusive) {
        return new Expansion(HostSeries.plain(first, recurrence)).hits(endExclusive);
    }

    private Map<LocalDate, String> shown(LocalDate endExclusive) {
        Recurrence recurrence = event.details().recurrence().orElseThrow();
        // The start takes place even where the rule does not hit it.
        TreeSet<LocalDate> days = new TreeSet<>(hits(endExclusive));
        days.add(start);
        days.addAll(recurrence.also());
        days.removeAll(recurrence.without());
        Map<LocalDate, String> shown = new TreeMap<>();
        days.forEach(day -> shown.put(day, Shown.text(on(day), event.details().title())));
        for (Occurrence changed : event.occurrences()) {
            shown.replace(
                    changed.day(),
                    Shown.text(changed.details().time(), changed.details().title()));
        }
        return shown;
    }

    private List<LocalDate> hits(LocalDate endExclusive) {
        String rule = event.details().recurrence().orElseThrow().rule().toUpperCase(Locale.ROOT);
        List<String> parts =
                new ArrayList<>(List.of(END.matcher(rule).replaceAll("").split(";", -1)));
        parts.removeIf(String::isEmpty);
        if (!rule.contains("WKST=")) {
            parts.add("WKST=MO");
        }
        List<LocalDate> all = new Recur<LocalDate>(String.join(";", parts))
                .getDates(start, start, endExclusive.minusDays(1)).stream()
                        .filter(day -> !day.isBefore(start))
                        .distinct()
                        .sorted()
                        .toList();
        Matcher end = END.matcher(rule);
        if (!end.find()) {
            return all;
        }
        return end.group(1).equals("COUNT")
                ? all.stream().limit(Integer.parseInt(end.group(2))).toList()
                : all.stream().filter(day -> allows(end.group(2), day)).toList();
    }

    private boolean allows(String until, LocalDate day) {
        LocalDate lastDay = LocalDate.parse(until.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
        if (until.length() == 8 || first instanceof AllDay) {
            return !day.isAfter(lastDay);
        }
        LocalDateTime last = LocalDateTime.parse(until.substring(0, 15), STAMP);
        ZoneId of = until.endsWith("Z") ? ZoneOffset.UTC : ZoneId.of(((Timed) first).zone());
        return !((Timed) on(day)).start().isAfter(last.atZone(of).toInstant());
    }

    private EventTime on(LocalDate day) {
        if (first instanceof AllDay days) {
            return new AllDay(day, day.plusDays(ChronoUnit.DAYS.between(days.first(), days.endExclusive())));
        }
        Timed timed = (Timed) first;
        LocalTime clock = local(timed).toLocalTime();
        Instant from = day.atTime(clock).atZone(ZoneId.of(timed.zone())).toInstant();
        return new Timed(from, from.plus(Duration.between(timed.start(), timed.end())), timed.zone());
    }

    private static LocalDateTime local(Timed timed) {
        return LocalDateTime.ofInstant(timed.start(), ZoneId.of(timed.zone()));
    }
}
