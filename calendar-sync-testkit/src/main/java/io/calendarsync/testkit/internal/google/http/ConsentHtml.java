package io.calendarsync.testkit.internal.google.http;

import static io.calendarsync.testkit.internal.google.http.HtmlPage.escaped;

import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.Scopes;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.oauth.AuthorizationRequest;
import java.util.List;
import java.util.stream.Collectors;

/** The consent page as people see it. */
final class ConsentHtml {
    private ConsentHtml() {}

    static WireReply page(String query, AuthorizationRequest asked, List<Person> people, String notice) {
        String alert = notice.isEmpty() ? "" : "<p class=\"notice\" role=\"alert\">" + escaped(notice) + "</p>\n";
        return HtmlPage.reply(
                200,
                "Sign in to " + asked.clientId(),
                alert + """
                <form method="post" action="/o/oauth2/v2/auth?%s">
                <fieldset><legend>Choose an account</legend>
                %s</fieldset>
                %s%s<p class="buttons"><button name="decision" value="cancel" formnovalidate>Cancel</button>
                <button name="decision" value="allow" class="main">Allow</button></p>
                </form>""".formatted(escaped(query), accounts(asked, people), identity(asked), boxes(asked)));
    }

    static WireReply warning(String continued, AuthorizationRequest asked) {
        return HtmlPage.reply(
                200, "Google hasn’t verified this app", """
                <p>%s asks for sensitive information in your Google Account. Until it is verified by Google, only \
                continue if you know and trust who made it.</p>
                <form method="post" action="%2$s"><p class="buttons">
                <a class="button" href="%2$s">Continue</a>
                <button name="decision" value="cancel" class="main">Back to safety</button></p>
                </form>""".formatted(escaped(asked.clientId()), escaped(continued)));
    }

    static WireReply error(ApiError error) {
        return HtmlPage.reply(
                error.status(),
                "Access blocked",
                "<p>" + escaped(error.message()) + "</p>\n<p>Error " + error.status() + ": <code>"
                        + escaped(error.reason()) + "</code></p>");
    }

    private static String accounts(AuthorizationRequest asked, List<Person> people) {
        return people.stream()
                .map(person -> """
                        <label><input type="radio" name="account" required value="%s"%s> <span>%s, %1$s</span></label>
                        """.formatted(
                        escaped(person.email()), asked.hintsAt(person) ? " checked" : "", escaped(person.name())))
                .collect(Collectors.joining());
    }

    private static String identity(AuthorizationRequest asked) {
        String told = asked.scopes().stream()
                .filter(Scopes::identity)
                .map(ScopeNames::of)
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "" : "<p>" + escaped(asked.clientId()) + " will know " + escaped(told) + ".</p>\n";
    }

    private static String boxes(AuthorizationRequest asked) {
        String boxes = asked.scopes().stream()
                .filter(scope -> !Scopes.identity(scope))
                .map(scope -> """
                        <label><input type="checkbox" name="scope" value="%1$s"> <span>%2$s <code>%1$s</code></span></label>
                        """.formatted(escaped(scope), escaped(ScopeNames.of(scope))))
                .collect(Collectors.joining());
        return boxes.isEmpty()
                ? ""
                : "<fieldset><legend>Select what " + escaped(asked.clientId()) + " can access</legend>\n" + boxes
                        + "</fieldset>\n";
    }
}
