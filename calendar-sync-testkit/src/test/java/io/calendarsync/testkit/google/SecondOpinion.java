package io.calendarsync.testkit.google;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;

/**
 * What ical4j makes of a rule: the first times that it hits, as seconds; a date as the seconds of its midnight in UTC.
 *
 * <p>Each constant asks the same in other words.
 */
enum SecondOpinion {
    /** The rule as it stands, on times with their zone. */
    AS_WRITTEN {
        @Override
        List<Long> of(RandomSeries series, int most) {
            return hits(series, series.rule(), most);
        }
    },
    /**
     * The rule on the clock alone, and java.time says afterwards which moment each time is. ical4j counts hours as they
     * pass, and where a time of a week, month or year falls into a change of the clocks, it shifts others beside it.
     */
    ON_THE_CLOCK {
        @Override
        List<Long> of(RandomSeries series, int most) {
            return onTheClock(series, series.rule(), most, time -> true);
        }
    },
    /** The same, saying that weeks begin on Monday: so RFC 5545 has it, and ical4j takes Sunday. */
    FROM_MONDAY {
        @Override
        List<Long> of(RandomSeries series, int most) {
            return onTheClock(series, fromMonday(series), most, time -> true);
        }
    },
    /**
     * The same, choosing the months afterwards: ical4j asks in which month a week begins, not each of its days, and
     * counts hours twice when it chooses months and weekdays.
     */
    MONTHS_AFTERWARDS {
        @Override
        List<Long> of(RandomSeries series, int most) {
            return onTheClock(series, without(fromMonday(series), "BYMONTH"), most, inMonths(series));
        }
    },
    /** The same, choosing days of the month afterwards: ical4j finds none when weekdays have numbers as well. */
    MONTH_DAYS_AFTERWARDS {
        @Override
        List<Long> of(RandomSeries series, int most) {
            return onTheClock(series, without(fromMonday(series), "BYMONTHDAY"), most, onMonthDays(series));
        }
    };

    private static final int MOST_ASKED = 1_000;

    static {
        // Rare rules too are to be followed until they hit.
        System.setProperty("net.fortuna.ical4j.recur.maxincrementcount", "5000");
    }

    abstract List<Long> of(RandomSeries series, int most);

    private static List<Long> onTheClock(RandomSeries series, String rule, int most, Predicate<LocalDateTime> chosen) {
        Optional<Integer> count = value(series.rule(), "COUNT").map(Integer::valueOf);
        int wanted = Math.min(most, count.orElse(most));
        String endless = without(without(rule, "COUNT"), "UNTIL");
        int asked = wanted;
        List<LocalDateTime> all = times(endless, series.start(), asked);
        List<LocalDateTime> times = all.stream().filter(chosen).toList();
        while (times.size() < wanted && all.size() == asked && asked < MOST_ASKED) {
            asked *= 20;
            all = times(endless, series.start(), asked);
            times = all.stream().filter(chosen).limit(wanted).toList();
        }
        Optional<Long> until = value(series.rule(), "UNTIL").map(SecondOpinion::seconds);
        return times.stream()
                .map(time -> time.atZone(series.zone().orElse(ZoneOffset.UTC)).toEpochSecond())
                .filter(slot -> until.isEmpty() || slot <= until.get())
                .distinct()
                .toList();
    }

    private static List<LocalDateTime> times(String rule, LocalDateTime start, int most) {
        return dates(new Recur<LocalDateTime>(rule), start, last(rule).atStartOfDay(), most)
                .toList();
    }

    private static List<Long> hits(RandomSeries series, String rule, int most) {
        if (series.zone().isEmpty()) {
            LocalDate start = series.start().toLocalDate();
            return dates(new Recur<LocalDate>(rule), start, last(rule), most)
                    .map(day -> day.atStartOfDay().toEpochSecond(ZoneOffset.UTC))
                    .toList();
        }
        ZoneId zone = series.zone().get();
        ZonedDateTime end = last(rule).atStartOfDay(zone);
        return dates(new Recur<ZonedDateTime>(rule), series.start().atZone(zone), end, most)
                .map(ZonedDateTime::toEpochSecond)
                .distinct()
                .toList();
    }

    // The calendar repeats after 400 years, and with it what has not hit by then; by threes only after 1,200.
    private static LocalDate last(String rule) {
        return LocalDate.of(rule.contains(";INTERVAL=3") ? 3300 : 2500, 1, 1);
    }

    private static <T extends Temporal> Stream<T> dates(Recur<T> recur, T start, T end, int most) {
        return recur.getDates(start, start, end, most).stream().limit(most);
    }

    private static String fromMonday(RandomSeries series) {
        return series.has("WKST") ? series.rule() : series.rule() + ";WKST=MO";
    }

    private static Predicate<LocalDateTime> inMonths(RandomSeries series) {
        List<String> months = values(series, "BYMONTH");
        return time -> months.isEmpty() || months.contains(String.valueOf(time.getMonthValue()));
    }

    private static Predicate<LocalDateTime> onMonthDays(RandomSeries series) {
        List<String> days = values(series, "BYMONTHDAY");
        return time -> {
            int day = time.getDayOfMonth();
            int back = day - time.toLocalDate().lengthOfMonth() - 1;
            return days.contains(String.valueOf(day)) || days.contains(String.valueOf(back));
        };
    }

    private static long seconds(String until) {
        return until.length() == 8
                ? LocalDate.parse(until, RandomSeries.DATE).atStartOfDay().toEpochSecond(ZoneOffset.UTC)
                : LocalDateTime.parse(until.substring(0, 15), RandomSeries.TIME).toEpochSecond(ZoneOffset.UTC);
    }

    private static List<String> values(RandomSeries series, String part) {
        return value(series.rule(), part)
                .map(text -> Arrays.asList(text.split(",", -1)))
                .orElse(List.of());
    }

    private static Optional<String> value(String rule, String part) {
        Matcher matcher = Pattern.compile(";" + part + "=([^;]*)").matcher(rule);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String without(String rule, String part) {
        return rule.replaceAll(";" + part + "=[^;]*", "");
    }
}
