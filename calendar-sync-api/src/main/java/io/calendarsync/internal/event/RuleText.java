package io.calendarsync.internal.event;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads the text of one rule, and remembers the first part that cannot be read. Confined to one thread. */
final class RuleText {
    /** More than any rule needs that a person could follow. */
    static final int LONGEST = 2_000;

    private static final Set<String> NAMES = Set.of(
            "FREQ",
            "INTERVAL",
            "BYMONTH",
            "BYWEEKNO",
            "BYYEARDAY",
            "BYMONTHDAY",
            "BYDAY",
            "BYSETPOS",
            "WKST",
            "COUNT",
            "UNTIL");
    private static final String PREFIX = "RRULE:";
    private static final int LARGEST_INTERVAL = 10_000;
    private static final int LARGEST_COUNT = 50_000;

    private final Map<String, String> values = new HashMap<>();
    private Optional<String> wrong = Optional.empty();

    private RuleText() {}

    /** A text as it was read: either its parts, or the one that is wrong. */
    record Reading(Optional<RuleParts> parts, Optional<String> wrong) {}

    static Reading read(String text) {
        RuleText reader = new RuleText();
        reader.split(text);
        Optional<RuleParts> parts = reader.wrong.isPresent() ? Optional.empty() : reader.parts();
        return new Reading(reader.wrong.isPresent() ? Optional.empty() : parts, reader.wrong);
    }

    private void split(String text) {
        if (text.length() > LONGEST) {
            wrong("more than " + LONGEST + " characters");
            return;
        }
        String rule = upper(text.strip());
        String bare = rule.startsWith(PREFIX) ? rule.substring(PREFIX.length()) : rule;
        for (String part : bare.split(";", -1)) {
            int equals = part.indexOf('=');
            String name = (equals < 0 ? part : part.substring(0, equals)).strip();
            if (part.isBlank()) {
                continue;
            }
            if (equals < 0 || !NAMES.contains(name)) {
                wrong(name);
            } else if (values.put(name, part.substring(equals + 1).strip()) != null) {
                wrong(name + " twice");
            }
        }
        if (!values.containsKey("FREQ")) {
            wrong("FREQ missing");
        }
    }

    private Optional<RuleParts> parts() {
        Optional<RuleParts.Frequency> frequency = one("FREQ", RuleText::frequency);
        Optional<Integer> interval = one("INTERVAL", text -> RuleNumbers.counting(text, LARGEST_INTERVAL));
        SortedSet<Integer> months = list("BYMONTH", text -> RuleNumbers.counting(text, 12));
        SortedSet<Integer> weeks = list("BYWEEKNO", text -> RuleNumbers.signed(text, 53));
        SortedSet<Integer> yearDays = list("BYYEARDAY", text -> RuleNumbers.signed(text, 366));
        SortedSet<Integer> monthDays = list("BYMONTHDAY", text -> RuleNumbers.signed(text, 31));
        SortedSet<RuleDay> days = list("BYDAY", RuleDay::read);
        SortedSet<Integer> positions = list("BYSETPOS", text -> RuleNumbers.signed(text, 366));
        Optional<DayOfWeek> weekStart = one("WKST", RuleDay::day);
        Optional<Integer> count = one("COUNT", text -> RuleNumbers.counting(text, LARGEST_COUNT));
        Optional<RuleEnd> until = one("UNTIL", RuleEnd::read);
        return frequency.map(often -> new RuleParts(
                often,
                interval.orElse(1),
                months,
                weeks,
                yearDays,
                monthDays,
                days,
                positions,
                weekStart.orElse(DayOfWeek.MONDAY),
                count,
                until));
    }

    private <T> Optional<T> one(String name, Function<String, Optional<T>> reader) {
        Optional<String> value = Optional.ofNullable(values.get(name));
        Optional<T> read = value.flatMap(reader);
        if (value.isPresent() && read.isEmpty()) {
            wrong(name + "=" + value.get());
        }
        return read;
    }

    private <T extends Comparable<T>> SortedSet<T> list(String name, Function<String, Optional<T>> reader) {
        TreeSet<T> read = new TreeSet<>();
        String value = values.get(name);
        if (value != null) {
            for (String item : value.split(",", -1)) {
                reader.apply(item.strip()).ifPresentOrElse(read::add, () -> wrong(name + "=" + item.strip()));
            }
        }
        return Collections.unmodifiableNavigableSet(read);
    }

    private static Optional<RuleParts.Frequency> frequency(String name) {
        return Arrays.stream(RuleParts.Frequency.values())
                .filter(often -> often.name().equals(name))
                .findFirst();
    }

    // What is no letter of ASCII stays what it is, and is refused.
    private static String upper(String text) {
        StringBuilder upper = new StringBuilder(text);
        for (int at = 0; at < upper.length(); at++) {
            char letter = upper.charAt(at);
            if (letter >= 'a' && letter <= 'z') {
                upper.setCharAt(at, (char) (letter - 'a' + 'A'));
            }
        }
        return upper.toString();
    }

    private void wrong(String part) {
        if (wrong.isEmpty()) {
            wrong = Optional.of(Shown.of(part));
        }
    }
}
