package io.calendarsync.testkit.internal.google.oauth;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.calendar.Person;
import java.util.Optional;
import java.util.Set;

/** What Google tells about a person, as far as scopes allow. */
final class Identity {
    static final String ISSUER = "https://accounts.google.com";

    private static final Set<String> CONSUMER_DOMAINS = Set.of("gmail.com", "googlemail.com");

    private Identity() {}

    static void tell(JsonObject claims, Person person, Set<String> scopes) {
        claims.addProperty("sub", person.subject());
        if (scopes.contains("email")) {
            claims.addProperty("email", person.email());
            claims.addProperty("email_verified", true);
            organisation(person).ifPresent(domain -> claims.addProperty("hd", domain));
        }
        if (scopes.contains("profile")) {
            String name = person.name();
            int space = name.indexOf(' ');
            claims.addProperty("name", name);
            claims.addProperty("picture", person.picture());
            claims.addProperty("given_name", space < 0 ? name : name.substring(0, space));
            if (space >= 0) {
                claims.addProperty("family_name", name.substring(space + 1));
            }
        }
    }

    /** The domain of the organisation that the account belongs to; those of Google's own domains belong to none. */
    static Optional<String> organisation(Person person) {
        String domain = person.email().substring(person.email().indexOf('@') + 1);
        return CONSUMER_DOMAINS.contains(domain) ? Optional.empty() : Optional.of(domain);
    }
}
