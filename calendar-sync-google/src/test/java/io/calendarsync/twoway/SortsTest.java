package io.calendarsync.twoway;

import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.twoway.TwoWays.DAY;
import static io.calendarsync.twoway.TwoWays.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.BlockingRules;
import io.calendarsync.BlockingRules.Sort;
import io.calendarsync.behaviour.Front;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest.Answer;
import io.calendarsync.testkit.AccountCalendar;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each sort of event blocks or not, as the host's rules say. */
@ParameterizedClass
@EnumSource(Front.class)
class SortsTest {
    private static final Set<Sort> FREE_BY_DEFAULT =
            Set.of(Sort.FREE, Sort.DECLINED, Sort.WORKING_LOCATION, Sort.BIRTHDAY);

    private final TwoWays two;

    SortsTest(Front front) {
        two = TwoWays.on(front);
    }

    @AfterEach
    void close() {
        two.close();
    }

    @ParameterizedTest
    @EnumSource
    void eachBlocksByDefaultOrNotAndAsTheHostSays(Sort sort) {
        two.rules = BlockingRules.DEFAULT.with(Sort.ALL_DAY); // which a birthday is too
        two.withSynced();
        add(sort, two.calendar());
        two.synced();
        assertEquals(FREE_BY_DEFAULT.contains(sort), two.isFree(9, 10), "by default");

        two.rules = BlockingRules.DEFAULT.without(sort);
        two.synced();
        assertEquals(true, two.isFree(9, 10), "without");

        two.rules = BlockingRules.DEFAULT.with(sort);
        two.synced();
        assertEquals(false, two.isFree(9, 10), "with");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ALL_DAY")
    void ofTwoSortsBothMustBlock(Sort sort) {
        two.rules = BlockingRules.DEFAULT.with(sort).without(Sort.ALL_DAY);
        two.withSynced();
        two.calendar().adds("Fair", EventTime.allDay(DAY));
        two.synced();
        assertEquals(true, two.isFree(9, 10));
    }

    private static void add(Sort sort, AccountCalendar calendar) {
        switch (sort) {
            case FREE -> calendar.marksFree(calendar.adds("Maybe", at(9, 10)).id());
            case DECLINED ->
                calendar.declines(calendar.receives("Party", at(9, 10), "boss@example.com")
                        .id());
            case TENTATIVE ->
                calendar.answers(
                        calendar.receives("Party", at(9, 10), "boss@example.com")
                                .id(),
                        EMAIL,
                        Answer.TENTATIVE);
            case UNANSWERED -> calendar.receives("Party", at(9, 10), "boss@example.com");
            case ALL_DAY -> calendar.adds("Fair", EventTime.allDay(DAY));
            case OUT_OF_OFFICE -> calendar.addsOutOfOffice("Away", at(9, 10));
            case FOCUS_TIME -> calendar.addsFocusTime("Thinking", at(9, 10));
            case WORKING_LOCATION -> calendar.addsWorkingLocation("Home", at(9, 10));
            case BIRTHDAY ->
                calendar.adds(("{'summary': 'Ann', 'eventType': 'birthday', 'visibility': 'private',"
                                + " 'transparency': 'transparent', 'recurrence': ['RRULE:FREQ=YEARLY'],"
                                + " 'start': {'date': '" + DAY + "'}, 'end': {'date': '" + DAY.plusDays(1) + "'}}")
                        .replace('\'', '"'));
        }
    }
}
