package io.calendarsync.google.internal.event;

import io.calendarsync.event.Guest.Answer;

/** Google's words for what a guest answered. */
final class AnswerWords {
    private AnswerWords() {}

    static String word(Answer answer) {
        return switch (answer) {
            case NONE -> "needsAction";
            case ACCEPTED -> "accepted";
            case TENTATIVE -> "tentative";
            case DECLINED -> "declined";
        };
    }

    /** The answer; a word that nobody knows is none yet. */
    static Answer answer(String word) {
        return switch (word) {
            case "accepted" -> Answer.ACCEPTED;
            case "tentative" -> Answer.TENTATIVE;
            case "declined" -> Answer.DECLINED;
            default -> Answer.NONE;
        };
    }
}
