package io.calendarsync.internal.event;

import io.calendarsync.event.EventTime;
import io.calendarsync.internal.event.RuleParts.Frequency;
import java.util.Optional;
import java.util.function.Predicate;

/** Names what makes no sense together in a rule whose parts can be read. */
final class RuleCheck {
    private static final int MOST_OF_A_MONTH = 5;

    private final RuleParts rule;
    private final EventTime first;

    private RuleCheck(RuleParts rule, EventTime first) {
        this.rule = rule;
        this.first = first;
    }

    /** The part of a rule in its canonical form that makes no sense, if any. */
    static Optional<String> wrong(RuleParts rule, EventTime first) {
        return new RuleCheck(rule, first).wrong();
    }

    private Optional<String> wrong() {
        return ends().or(this::misplaced).or(this::numbered).or(this::never);
    }

    private Optional<String> ends() {
        if (rule.count().isPresent() && rule.until().isPresent()) {
            return Optional.of("COUNT with UNTIL");
        }
        return rule.until().filter(this::early).map(end -> "UNTIL before the start");
    }

    private boolean early(RuleEnd end) {
        return first instanceof EventTime.Timed timed
                ? end.moment().isBefore(timed.start())
                : end.at().toLocalDate().isBefore(first.day());
    }

    private Optional<String> misplaced() {
        boolean yearly = rule.frequency() == Frequency.YEARLY;
        if (!yearly && !rule.weeks().isEmpty()) {
            return with("BYWEEKNO");
        }
        if (!yearly && !rule.yearDays().isEmpty()) {
            return with("BYYEARDAY");
        }
        if (rule.frequency() == Frequency.WEEKLY && !rule.monthDays().isEmpty()) {
            return with("BYMONTHDAY");
        }
        boolean alone = !rule.positions().isEmpty() && rule.choice().startsWith("BYSETPOS");
        return alone ? Optional.of("BYSETPOS alone") : Optional.empty();
    }

    private Optional<String> numbered() {
        if (rule.frequency() == Frequency.DAILY || rule.frequency() == Frequency.WEEKLY) {
            return day(day -> day.nth() != 0).flatMap(this::with);
        }
        if (!rule.weeks().isEmpty()) {
            return day(day -> day.nth() != 0).map(day -> day + " with BYWEEKNO");
        }
        boolean ofMonths =
                rule.frequency() == Frequency.MONTHLY || !rule.months().isEmpty();
        return ofMonths ? day(day -> Math.abs(day.nth()) > MOST_OF_A_MONTH) : Optional.empty();
    }

    private Optional<String> never() {
        // Without a choice, the start itself is hit.
        boolean some = rule.choice().isEmpty()
                || !RuleDays.known(rule)
                || new RuleDays(rule, first.day()).hit(1).isPresent();
        return some ? Optional.empty() : Optional.of(Shown.of(rule.choice()) + " on no day");
    }

    private Optional<String> with(String part) {
        return Optional.of(part + " with FREQ=" + rule.frequency());
    }

    private Optional<String> day(Predicate<RuleDay> wrong) {
        return rule.days().stream().filter(wrong).findFirst().map(day -> "BYDAY=" + day);
    }
}
