package io.calendarsync.google.internal.oauth;

import io.calendarsync.google.internal.http.Answer;
import io.calendarsync.google.internal.http.Call;
import io.calendarsync.google.internal.http.Faults;
import io.calendarsync.google.internal.http.GoogleHttp;
import io.calendarsync.google.internal.http.JsonTree;
import io.calendarsync.google.internal.http.UriText;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Secret;
import java.io.IOException;
import java.util.Optional;

/** Ends grants at Google. */
public final class Revocation {
    private final GoogleHttp http;
    private final String root;
    private final TokenFaults faults;

    /** The endpoint under a root address. */
    public Revocation(GoogleHttp http, String root, Faults faults) {
        this.http = http;
        this.root = root;
        this.faults = new TokenFaults(faults);
    }

    /** Empty when the grant is ended, now or before; without an answer it may be asked again. */
    public Optional<Fault> revoke(Secret token) {
        String form = UriText.form(UriText.fields("token", token.reveal()));
        try {
            Answer answer = http.send(root, Call.form("/revoke", form), Optional.empty());
            if (answer.done() && !answer.isBlank() && answer.json().isEmpty()) {
                return Optional.of(Fault.of(Fault.Kind.TRANSIENT, answer.status() + " not Google's"));
            }
            return answer.done() || deadAlready(answer) ? Optional.empty() : Optional.of(faults.of(answer));
        } catch (IOException failure) {
            return Optional.of(Fault.of(Fault.Kind.TRANSIENT, Faults.unansweredCode(failure)));
        }
    }

    private static boolean deadAlready(Answer answer) {
        return answer.status() == 400
                && answer.json()
                        .flatMap(json -> JsonTree.text(json, "error"))
                        .filter("invalid_token"::equals)
                        .isPresent();
    }
}
