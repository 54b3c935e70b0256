package io.calendarsync.simulation;

import io.calendarsync.BlockingRules;
import io.calendarsync.BlockingRules.Sort;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest.Answer;
import io.calendarsync.testkit.FakeEvent;

/** Whether an event keeps the person of a calendar busy, by the words of the rules. */
final class Busy {
    private Busy() {}

    static boolean is(BlockingRules rules, String person, FakeEvent event) {
        boolean allowed = true;
        switch (event.type()) {
            case "outOfOffice" -> allowed = rules.blocking().contains(Sort.OUT_OF_OFFICE);
            case "focusTime" -> allowed = rules.blocking().contains(Sort.FOCUS_TIME);
            case "workingLocation" -> allowed = rules.blocking().contains(Sort.WORKING_LOCATION);
            case "birthday" -> allowed = rules.blocking().contains(Sort.BIRTHDAY);
            default -> {}
        }
        boolean freeByNature =
                event.type().equals("workingLocation") || event.type().equals("birthday");
        if (event.free() && !freeByNature) {
            allowed &= rules.blocking().contains(Sort.FREE);
        }
        if (event.time() instanceof EventTime.AllDay) {
            allowed &= rules.blocking().contains(Sort.ALL_DAY);
        }
        Answer answer = event.answerOf(person).orElse(Answer.ACCEPTED);
        if (event.tentative() || answer == Answer.TENTATIVE) {
            allowed &= rules.blocking().contains(Sort.TENTATIVE);
        }
        if (answer == Answer.DECLINED) {
            allowed &= rules.blocking().contains(Sort.DECLINED);
        }
        if (answer == Answer.NONE) {
            allowed &= rules.blocking().contains(Sort.UNANSWERED);
        }
        return allowed;
    }
}
