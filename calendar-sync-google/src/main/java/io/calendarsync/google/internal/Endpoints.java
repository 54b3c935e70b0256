package io.calendarsync.google.internal;

import java.net.URI;

/**
 * Where Google is.
 *
 * @param accounts root of the consent page
 * @param tokens root of the token and revocation endpoints
 * @param api root of the Calendar API and its batches
 */
public record Endpoints(String accounts, String tokens, String api) {

    /** Google's own hosts, whatever the environment says: Google's classes would let it redirect them. */
    public static final Endpoints GOOGLE =
            new Endpoints("https://accounts.google.com", "https://oauth2.googleapis.com", "https://www.googleapis.com");

    /** Everything under one address. */
    public static Endpoints under(URI base) {
        String root = base.toString().replaceAll("/+$", "");
        return new Endpoints(root, root, root);
    }

    String consentPage() {
        return accounts + "/o/oauth2/v2/auth";
    }
}
