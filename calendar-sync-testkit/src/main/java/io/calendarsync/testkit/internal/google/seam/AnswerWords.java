package io.calendarsync.testkit.internal.google.seam;

import io.calendarsync.event.Guest.Answer;

/** What a guest answered, in Google's words. */
public final class AnswerWords {
    private AnswerWords() {}

    /** Google's word for it. */
    public static String of(Answer answer) {
        return switch (answer) {
            case NONE -> "needsAction";
            case ACCEPTED -> "accepted";
            case TENTATIVE -> "tentative";
            case DECLINED -> "declined";
        };
    }

    /** What a word of Google's means. */
    public static Answer read(String word) {
        return switch (word) {
            case "accepted" -> Answer.ACCEPTED;
            case "tentative" -> Answer.TENTATIVE;
            case "declined" -> Answer.DECLINED;
            default -> Answer.NONE;
        };
    }
}
