package io.calendarsync.testkit.internal.google.calendar;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All users; each has one primary calendar from the beginning. */
public final class People {
    private static final BigInteger SUBJECTS = BigInteger.TEN.pow(20);

    private final Map<String, Person> byEmail = new LinkedHashMap<>();

    public Person create(String email) {
        String name = nameOf(email);
        return byEmail.computeIfAbsent(
                email,
                unknown -> new Person(
                        email, subjectOf(email), name, "https://lh3.googleusercontent.com/a/" + subjectOf(email)));
    }

    /** A user by e-mail. */
    public Optional<Person> find(String email) {
        return Optional.ofNullable(byEmail.get(email));
    }

    /** Everyone, in order of appearance. */
    public List<Person> all() {
        return List.copyOf(byEmail.values());
    }

    // From the e-mail alone, so that an identity does not depend on who else was made before.
    private static String subjectOf(String email) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(email.getBytes(StandardCharsets.UTF_8));
            return SUBJECTS.add(new BigInteger(1, hash).mod(SUBJECTS)).toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String nameOf(String email) {
        String local = email.substring(0, email.indexOf('@'));
        return local.substring(0, 1).toUpperCase(Locale.ROOT) + local.substring(1) + " Example";
    }
}
