package io.calendarsync.testkit.internal.google.http;

import io.calendarsync.testkit.internal.google.FormText;
import io.calendarsync.testkit.internal.google.Refusal;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.model.GoogleModel;
import io.calendarsync.testkit.internal.google.oauth.AuthorizationRequest;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The consent page: GET shows it, POST is what its buttons do. */
final class ConsentPages {
    private static final String HTML = "text/html; charset=UTF-8";

    private final GoogleModel model;

    ConsentPages(GoogleModel model) {
        this.model = model;
    }

    WireReply answer(WireRequest request) {
        try {
            AuthorizationRequest asked = model.withConsents(desk -> desk.open(request.parameters()));
            return switch (request.method()) {
                case "GET" -> page(request, asked, "");
                case "POST" -> decide(request, asked);
                default -> throw model.unexpected().refuse(request.method() + " " + request.path());
            };
        } catch (Refusal refusal) {
            // Google shows these itself: the redirect URI is not to be trusted.
            return WireReply.of(400, HTML, ConsentHtml.error(refusal.error()));
        }
    }

    private WireReply page(WireRequest request, AuthorizationRequest asked, String notice) {
        List<Person> people = model.byHand(api -> api.people().all());
        return WireReply.of(200, HTML, ConsentHtml.page(request.query(), asked, people, notice));
    }

    private WireReply decide(WireRequest request, AuthorizationRequest asked) {
        Map<String, List<String>> form = FormText.parse(request.body());
        if (!form.getOrDefault("decision", List.of()).contains("allow")) {
            return redirect(model.withConsents(desk -> desk.decline(asked)));
        }
        Optional<Person> person = form.getOrDefault("account", List.of()).stream()
                .findFirst()
                .flatMap(email -> model.byHand(api -> api.people().find(email)));
        if (person.isEmpty()) {
            return page(request, asked, "Choose an account.");
        }
        Set<String> ticked = new HashSet<>(form.getOrDefault("scope", List.of()));
        return redirect(model.withConsents(desk -> desk.allow(asked, person.get(), ticked)));
    }

    private static WireReply redirect(URI target) {
        return WireReply.empty(302).with("Location", target.toString());
    }
}
