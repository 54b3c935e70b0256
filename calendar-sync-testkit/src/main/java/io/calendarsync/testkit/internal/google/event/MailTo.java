package io.calendarsync.testkit.internal.google.event;

import io.calendarsync.testkit.internal.google.ApiErrors;

/** Which guests a caller wants to have mailed. */
public enum MailTo {
    /** Nobody, which is the default. */
    NOBODY,
    /** Guests whose calendar is not Google's. */
    EXTERNAL_GUESTS,
    /** All guests. */
    EVERYBODY;

    static MailTo parse(String word) {
        return switch (word) {
            case "none" -> NOBODY;
            case "externalOnly" -> EXTERNAL_GUESTS;
            case "all" -> EVERYBODY;
            default -> throw ApiErrors.INVALID_PARAMETER.refusal();
        };
    }
}
