package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.ApiErrors;

/** What stands between an account and the applications that it allowed; the first of several is what Google tells. */
public enum AccountState {
    /** It is gone for good. */
    DELETED,
    /** It cannot be used at present. */
    SUSPENDED,
    /** Its administrator does not want the applications. */
    BLOCKED,
    /** Its administrator wants it to sign in again. */
    SESSION_ENDED;

    ApiError error() {
        return switch (this) {
            case DELETED -> ApiErrors.INVALID_GRANT.saying("The account has been deleted");
            case SUSPENDED -> ApiErrors.INVALID_GRANT.saying("Account restricted");
            case BLOCKED -> ApiErrors.ADMIN_POLICY;
            case SESSION_ENDED -> ApiErrors.SESSION_ENDED;
        };
    }

    /** Whether nobody can sign in, and nothing is done on the account's behalf. */
    boolean shut() {
        return this == DELETED || this == SUSPENDED;
    }
}
