package io.calendarsync.internal.ics;

import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what a zone's clocks do, from the beginning of a series on. */
final class IcsZone {
    private final IcsLines lines;
    private final ZoneRules rules;

    private IcsZone(IcsLines lines, ZoneRules rules) {
        this.lines = lines;
        this.rules = rules;
    }

    static void add(IcsLines lines, EventTime.Timed first, Recurrence repeats) {
        ZoneId zone = ZoneId.of(first.zone());
        // A day that was added may come before the first.
        Instant from = Stream.concat(Stream.of(first.day()), repeats.also().stream())
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .atStartOfDay(zone)
                .toInstant();
        lines.add("BEGIN", "VTIMEZONE");
        lines.add("TZID", first.zone());
        new IcsZone(lines, zone.getRules()).observances(from);
        lines.add("END", "VTIMEZONE");
    }

    private void observances(Instant start) {
        Optional<ZoneOffsetTransition> before = Optional.ofNullable(rules.previousTransition(start.plusSeconds(1)));
        if (before.isEmpty()) {
            ZoneOffset always = rules.getOffset(start);
            observance(false, LocalDateTime.of(1970, 1, 1, 0, 0), always, always, Optional.empty());
        }
        Instant from = before.map(ZoneOffsetTransition::getInstant).orElse(start);
        Instant last = from.minusSeconds(1);
        for (ZoneOffsetTransition change : rules.getTransitions()) {
            if (!change.getInstant().isBefore(from)) {
                once(change);
                last = change.getInstant();
            }
        }
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            yearly(rule, last);
        }
    }

    private void yearly(ZoneOffsetTransitionRule rule, Instant after) {
        int year = LocalDateTime.ofInstant(after, ZoneOffset.UTC).getYear();
        ZoneOffsetTransition first = Stream.iterate(year - 1, next -> next + 1)
                .map(rule::createTransition)
                .filter(change -> change.getInstant().isAfter(after))
                .findFirst()
                .orElseThrow();
        Optional<String> repeats =
                YearlyChange.rule(rule, first.getDateTimeBefore().getYear());
        if (repeats.isPresent()) {
            observance(
                    daylight(first),
                    first.getDateTimeBefore(),
                    first.getOffsetBefore(),
                    first.getOffsetAfter(),
                    repeats);
        } else {
            int begin = first.getDateTimeBefore().getYear();
            for (int next = begin; next < begin + YearlyChange.CYCLE; next++) {
                once(rule.createTransition(next));
            }
        }
    }

    private void once(ZoneOffsetTransition change) {
        observance(
                daylight(change),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                Optional.empty());
    }

    private boolean daylight(ZoneOffsetTransition change) {
        return rules.isDaylightSavings(change.getInstant());
    }

    private void observance(
            boolean daylight, LocalDateTime onset, ZoneOffset from, ZoneOffset to, Optional<String> repeats) {
        String name = daylight ? "DAYLIGHT" : "STANDARD";
        lines.add("BEGIN", name);
        lines.add("DTSTART", Stamps.local(onset));
        lines.add("TZOFFSETFROM", offset(from));
        lines.add("TZOFFSETTO", offset(to));
        repeats.ifPresent(rule -> lines.add("RRULE", rule));
        lines.add("END", name);
    }

    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
    }
}
