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
    /** The fake's own mark in the page's address: the person has seen the warning. */
    private static final String WARNED = "fake_warned";

    private final GoogleModel model;

    ConsentPages(GoogleModel model) {
        this.model = model;
    }

    WireReply answer(WireRequest request) {
        try {
            Map<String, List<String>> query = request.parameters();
            boolean warned = query.remove(WARNED) != null;
            AuthorizationRequest asked = model.withConsents(desk -> desk.open(query));
            return switch (request.method()) {
                case "GET" -> show(request, asked, warned);
                case "POST" -> decide(request, asked);
                default -> throw model.unexpected().refuse(request.method() + " " + request.path());
            };
        } catch (Refusal refusal) {
            // Google shows these itself: the redirect URI is not to be trusted.
            return ConsentHtml.error(refusal.error());
        }
    }

    private WireReply show(WireRequest request, AuthorizationRequest asked, boolean warned) {
        List<Person> people = welcome(asked);
        Optional<URI> unasked = model.withConsents(desk -> desk.unasked(asked, people));
        if (unasked.isPresent()) {
            return redirect(unasked.get());
        }
        return !warned && model.withConsents(desk -> desk.warns(asked))
                ? ConsentHtml.warning(request.path() + "?" + request.query() + "&" + WARNED + "=1", asked)
                : ConsentHtml.page(request.query(), asked, people, "");
    }

    private WireReply decide(WireRequest request, AuthorizationRequest asked) {
        Map<String, List<String>> form = FormText.parse(request.body());
        if (!form.getOrDefault("decision", List.of()).contains("allow")) {
            return redirect(model.withConsents(desk -> desk.decline(asked)));
        }
        List<String> chosen = form.getOrDefault("account", List.of());
        Optional<Person> person = model.byHand(api -> api.people().all()).stream()
                .filter(someone -> chosen.contains(someone.email()))
                .findFirst();
        if (person.isEmpty()) {
            return ConsentHtml.page(request.query(), asked, welcome(asked), "Choose an account.");
        }
        Set<String> ticked = new HashSet<>(form.getOrDefault("scope", List.of()));
        return redirect(model.withConsents(desk -> desk.allow(asked, person.get(), ticked)));
    }

    private List<Person> welcome(AuthorizationRequest asked) {
        List<Person> people = model.byHand(api -> api.people().all());
        return model.withConsents(desk -> desk.welcome(asked, people));
    }

    private static WireReply redirect(URI target) {
        return WireReply.empty(302).with("Location", target.toASCIIString());
    }
}
