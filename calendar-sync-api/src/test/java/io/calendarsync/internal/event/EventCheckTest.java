package io.calendarsync.internal.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest;
import io.calendarsync.event.Occurrence;
import io.calendarsync.event.Recurrence;
import io.calendarsync.event.Reminders;
import io.calendarsync.event.Reminders.Reminder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no calendar would take is named. */
class EventCheckTest {
    private static final EventKey KEY = EventKey.of("appointment", "A-1");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final EventTime NINE = EventTime.timed(DAY.atTime(9, 0), DAY.atTime(10, 0), "Europe/Berlin");

    // --- guests

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "eve",
                "@example.com",
                "eve@",
                "eve@localhost",
                "eve@@example.com",
                "eve@a@example.com",
                "eve example@example.com",
                "eve\n@example.com",
                "eve@exa\u0000mple.com",
                "eve@exam\u202Eple.com",
                "<eve@example.com>",
                "eve,dan@example.com",
                ".eve@example.com",
                "eve@example..com",
                "eve@example.com.",
                "mailto:eve@example.com",
                "\uD800@example.com"
            })
    void P12_anAddressThatIsNoneIsRefusedWithoutBeingRepeated(String address) {
        Problem problem = problem(one -> one.guests(Guest.of("dan@example.com"), Guest.of(address)))
                .orElseThrow();

        assertEquals(ProblemCode.EVENT_GUEST_INVALID, problem.code());
        assertEquals("guests", problem.argument("field"));
        assertFalse(problem.toString().contains("example"), problem::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Eve@Example.com", " eve@example.com ", "eve+shop@mail.example.co.uk", "ève@exämple.de"})
    void aPlausibleAddressIsTaken(String address) {
        assertEquals(Optional.empty(), problem(one -> one.guests(Guest.of(address))));
    }

    static Stream<Arguments> badGuests() {
        return Stream.of(
                Arguments.of("an address twice", List.of(Guest.of("Eve@example.com"), Guest.of("eve@Example.com"))),
                Arguments.of("more than 200 guests", guests(201)),
                Arguments.of(
                        "a name of more than 256 characters",
                        List.of(Guest.of("eve@example.com").called("e".repeat(257)))),
                Arguments.of("an address that is none", List.of(Guest.of("e".repeat(65) + "@example.com"))),
                Arguments.of("an address that is none", List.of(Guest.of("e@" + "example.".repeat(40) + "com"))));
    }

    @ParameterizedTest
    @MethodSource("badGuests")
    void P12_guestsWhoCannotBeInvitedAreRefused(String reason, List<Guest> guests) {
        assertEquals(
                Optional.of(Problem.of(ProblemCode.EVENT_GUEST_INVALID, KEY, "guests", reason)),
                problem(one -> one.guests(guests)));
    }

    @Test
    void twoHundredGuestsAreTaken() {
        assertEquals(Optional.empty(), problem(one -> one.guests(guests(200))));
    }

    // --- reminders

    static Stream<Reminders> badReminders() {
        return Stream.of(
                Reminders.of(Reminder.popup(Duration.ofSeconds(90))),
                Reminders.of(Reminder.popup(Duration.ofNanos(60_000_000_001L))),
                Reminders.of(Reminder.mail(Duration.ofMinutes(-1))),
                Reminders.of(Reminder.mail(Duration.ofMinutes(40_321))),
                Reminders.of(Reminder.mail(Duration.ofSeconds(Long.MAX_VALUE))),
                Reminders.of(Reminder.mail(Duration.ofSeconds(Long.MIN_VALUE))),
                new Reminders(true, List.of(Reminder.popup(Duration.ZERO))),
                new Reminders(false, reminders(6)));
    }

    @ParameterizedTest
    @MethodSource("badReminders")
    void P12_remindersThatNoCalendarTakesAreRefused(Reminders reminders) {
        assertEquals(
                Optional.of(Problem.of(ProblemCode.EVENT_REMINDER_INVALID, KEY, "reminders")),
                problem(one -> one.reminders(reminders)));
    }

    @Test
    void remindersWithinTheLimitsAreTaken() {
        for (Reminders good : List.of(
                Reminders.byDefault(),
                Reminders.none(),
                new Reminders(false, reminders(5)),
                Reminders.of(Reminder.popup(Duration.ZERO), Reminder.mail(Duration.ofDays(28))))) {
            assertEquals(Optional.empty(), problem(one -> one.reminders(good)), good::toString);
        }
    }

    // --- occurrences

    @Test
    void P12_anOccurrenceOfASingleEventIsRefused() {
        assertEquals(Optional.of(unknown(NEXT)), problem(one -> one.occurrence(NEXT, it -> it.title("Other"))));
    }

    @Test
    void anOccurrenceThatWasChangedAndThenCancelledIsFine() {
        Recurrence rule = Recurrence.daily().without(NEXT);

        assertEquals(Optional.empty(), problem(one -> one.repeats(rule).occurrence(NEXT, it -> it.title("Other"))));
    }

    @Test
    void P12_anOccurrenceThatIsChangedTwiceIsRefused() {
        CalendarEvent series = event(one -> one.repeats(Recurrence.daily()).occurrence(NEXT, it -> it.title("Other")));
        Occurrence again = series.occurrences().get(0);
        CalendarEvent twice = new CalendarEvent(KEY, series.details(), List.of(again, again));

        assertEquals(Optional.of(unknown(NEXT)), EventCheck.problem(NormalForm.of(twice)));
    }

    @Test
    void P12_theFieldsOfAnOccurrenceAreNamedWithItsDay() {
        assertEquals(
                Optional.of(Problem.of(ProblemCode.EVENT_TITLE_BLANK, KEY, "occurrence 2026-03-11: title")),
                problem(one -> one.repeats(Recurrence.daily()).occurrence(NEXT, it -> it.title(" "))));
        assertEquals(
                Optional.of(Problem.of(ProblemCode.EVENT_ENDS_BEFORE_START, KEY, "occurrence 2026-03-11: end")),
                problem(one -> one.repeats(Recurrence.daily())
                        .occurrence(
                                NEXT,
                                it -> it.time(
                                        EventTime.timed(NEXT.atTime(10, 0), NEXT.atTime(9, 0), "Europe/Berlin")))));
        assertEquals(
                Optional.of(Problem.of(ProblemCode.EVENT_REMINDER_INVALID, KEY, "occurrence 2026-03-11: reminders")),
                problem(one -> one.repeats(Recurrence.daily())
                        .occurrence(NEXT, it -> it.reminders(Reminders.of(Reminder.popup(Duration.ofDays(29)))))));
    }

    @Test
    void P12_timesAndWholeDaysAreNotMixedInASeries() {
        assertEquals(
                Optional.of("a whole day on 2026-03-11 in a series of times"),
                problem(one -> one.repeats(Recurrence.daily()).occurrence(NEXT, it -> it.time(EventTime.allDay(NEXT))))
                        .map(problem -> problem.argument("part")));
    }

    @Test
    void P12_moreChangesThanAYearHasDaysAreRefused() {
        assertEquals(Optional.empty(), problem(one -> changing(one, 400)));
        assertEquals(
                Optional.of("occurrences"),
                problem(one -> changing(one, 401)).map(problem -> problem.argument("field")));
    }

    private static CalendarEvent.Builder changing(CalendarEvent.Builder series, int count) {
        series.repeats(Recurrence.daily());
        IntStream.range(0, count).forEach(at -> series.occurrence(DAY.plusDays(at), it -> it.title("Other")));
        return series;
    }

    private static List<Guest> guests(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> Guest.of("guest" + at + "@example.com"))
                .toList();
    }

    private static List<Reminder> reminders(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> Reminder.popup(Duration.ofMinutes(at)))
                .toList();
    }

    private static Problem unknown(LocalDate day) {
        return Problem.of(ProblemCode.EVENT_OCCURRENCE_UNKNOWN, KEY, day);
    }

    private static Optional<Problem> problem(UnaryOperator<CalendarEvent.Builder> with) {
        return EventCheck.problem(NormalForm.of(event(with)));
    }

    private static CalendarEvent event(UnaryOperator<CalendarEvent.Builder> with) {
        return with.apply(CalendarEvent.builder(KEY, "Ring sizing", NINE)).build();
    }
}
