package io.calendarsync;

import java.util.Optional;

/**
 * The person's account behind a connection.
 *
 * @param subject the provider's lasting identity for it; this, never the e-mail, says whether two are the same
 * @param email its e-mail, to show
 * @param name the person's name, where the consent covers it
 * @param picture the address of the person's picture, where the consent covers it
 */
public record Account(String subject, String email, Optional<String> name, Optional<String> picture) {

    /** An account of which no more than the e-mail is shown. */
    public static Account of(String subject, String email) {
        return new Account(subject, email, Optional.empty(), Optional.empty());
    }
}
