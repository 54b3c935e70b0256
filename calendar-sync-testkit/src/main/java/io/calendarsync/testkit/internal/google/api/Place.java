package io.calendarsync.testkit.internal.google.api;

import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.calendar.Person;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a reader of a user's list stands, in a token that needs no memory.
 *
 * @param change the number of the latest change that the reading began with
 * @param position how many entries were read since
 */
record Place(long change, int position) {
    private static final Pattern FORM = Pattern.compile("([PS]) (\\d{1,18}) (\\d{1,9}) (\\S+)");

    /** What a token is for. */
    enum Sort {
        PAGE("P"),
        SYNC("S");

        private final String letter;

        Sort(String letter) {
            this.letter = letter;
        }
    }

    static Place parse(String token, Sort sort, Person person) {
        Matcher read = FORM.matcher(decoded(token));
        if (!read.matches()
                || !read.group(1).equals(sort.letter)
                || !read.group(4).equals(person.subject())) {
            throw sort == Sort.PAGE
                    ? ApiErrors.INVALID.saying("Invalid page token value.").refusal()
                    : ApiErrors.FULL_SYNC_REQUIRED.refusal();
        }
        return new Place(Long.parseLong(read.group(2)), Integer.parseInt(read.group(3)));
    }

    String token(Sort sort, Person person) {
        String text = sort.letter + " " + change + " " + position + " " + person.subject();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException foreign) {
            return "";
        }
    }
}
