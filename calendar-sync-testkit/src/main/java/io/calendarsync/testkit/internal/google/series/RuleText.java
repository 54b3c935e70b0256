package io.calendarsync.testkit.internal.google.series;

import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;

/** Reads what stands behind {@code RRULE:}. */
final class RuleText {
    private static final Set<String> PARTS = Set.of(
            "FREQ",
            "INTERVAL",
            "COUNT",
            "UNTIL",
            "WKST",
            "BYMONTH",
            "BYWEEKNO",
            "BYYEARDAY",
            "BYMONTHDAY",
            "BYDAY",
            "BYHOUR",
            "BYMINUTE",
            "BYSETPOS");
    private static final Set<Freq> FREQUENCIES =
            Set.of(Freq.YEARLY, Freq.MONTHLY, Freq.WEEKLY, Freq.DAILY, Freq.HOURLY);
    private static final int LARGEST_INTERVAL = 10_000;
    private static final int MOST_TIMES_A_DAY = 24;

    private RuleText() {}

    /** The rule of a text; one that the fake would work on for long is refused like one that makes no sense. */
    static Rule read(List<String> parameters, String text, Origin origin) {
        if (!parameters.isEmpty()) {
            throw invalid();
        }
        List<String> counting = new ArrayList<>();
        Optional<Long> until = Optional.empty();
        for (String part : text.split(";", -1)) {
            String[] sides = part.split("=", 2);
            String name = sides[0].toUpperCase(Locale.ROOT);
            if (!PARTS.contains(name) || sides.length < 2 || (name.equals("UNTIL") && until.isPresent())) {
                throw invalid();
            }
            if (name.equals("UNTIL")) {
                until = Optional.of(last(sides[1].toUpperCase(Locale.ROOT), origin));
            } else {
                counting.add(part);
            }
        }
        RecurrenceRule rule = rule(String.join(";", counting));
        Optional<Integer> count = Optional.ofNullable(rule.getCount());
        if ((until.isPresent() && count.isPresent()) || tooOften(rule, origin)) {
            throw invalid();
        }
        counting.removeIf(part -> part.toUpperCase(Locale.ROOT).startsWith("COUNT="));
        Rule read = new Rule(rule(String.join(";", counting)), until, count);
        if (!read.possible(origin)) {
            throw invalid();
        }
        return read;
    }

    static Refusal invalid() {
        return ApiErrors.INVALID.saying("Invalid recurrence rule.").refusal();
    }

    private static RecurrenceRule rule(String text) {
        try {
            return new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException malformed) {
            throw invalid();
        }
    }

    private static boolean tooOften(RecurrenceRule rule, Origin origin) {
        int minutes = times(rule, Part.BYMINUTE);
        int aDay = rule.getFreq() == Freq.HOURLY ? MOST_TIMES_A_DAY * minutes : times(rule, Part.BYHOUR) * minutes;
        boolean needsClock = rule.getFreq() == Freq.HOURLY || rule.hasPart(Part.BYHOUR) || rule.hasPart(Part.BYMINUTE);
        return !FREQUENCIES.contains(rule.getFreq())
                || rule.getInterval() > LARGEST_INTERVAL
                || aDay > MOST_TIMES_A_DAY
                || (origin.allDay() && needsClock);
    }

    private static int times(RecurrenceRule rule, Part part) {
        return rule.hasPart(part) ? rule.getByPart(part).size() : 1;
    }

    // A day includes all of itself. A time must be one of UTC; a series of days then ends with that time's day.
    private static long last(String text, Origin origin) {
        try {
            if (text.matches("\\d{8}")) {
                LocalDate day = DateList.day(text);
                return origin.zone()
                        .map(zone -> day.plusDays(1).atStartOfDay(zone).toEpochSecond() - 1)
                        .orElseGet(() -> day.atStartOfDay().toEpochSecond(ZoneOffset.UTC));
            }
            if (text.matches("\\d{8}T\\d{6}Z")) {
                LocalDateTime time = DateList.time(text.substring(0, 15));
                return time.toEpochSecond(ZoneOffset.UTC);
            }
        } catch (DateTimeException unreadable) {
            throw invalid();
        }
        throw invalid();
    }
}
