package io.calendarsync.internal.calendar;

import io.calendarsync.Account;
import io.calendarsync.internal.secret.Hashes;

/** By what a calendar is known: to the provider by its address, to everybody else by a key that outlives the address. */
public final class CalendarKeys {
    /** How the account's own main calendar is addressed. */
    public static final String PRIMARY = "primary";

    private static final int LONGEST = 200;

    private CalendarKeys() {}

    /** The key of a calendar of an account: a slot, and what a sink is told; at most 200 characters, the same for ever. */
    public static String key(String address, String subject) {
        String key = address.equals(PRIMARY) ? "primary:" + subject : "calendar:" + address;
        return key.length() <= LONGEST ? key : "hashed:" + Hashes.base64("calendar key", key);
    }

    /** An address that somebody named, if it may be one. */
    public static String checked(String address) {
        if (address.isBlank() || address.length() > LONGEST) {
            throw new IllegalArgumentException("a calendar's address has 1 to " + LONGEST + " characters");
        }
        return address;
    }

    /** The one address of a calendar that people call by several: the account's main one answers to its e-mail too. */
    public static String address(String named, Account account) {
        return named.equalsIgnoreCase(account.email()) ? PRIMARY : named;
    }
}
