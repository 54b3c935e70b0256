package io.calendarsync.testkit.internal.google.http;

import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.Scopes;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.oauth.AuthorizationRequest;
import java.util.List;

/** The consent page as people see it. */
final class ConsentHtml {
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;background:#f0f4f9;color:#1f1f1f;margin:0;padding:2rem 1rem}
            main{max-width:34rem;margin:auto;background:#fff;border-radius:1.5rem;padding:2rem}
            h1{font-size:1.5rem;font-weight:400;margin:0 0 1rem}
            fieldset{border:1px solid #c4c7c5;border-radius:.5rem;margin:0 0 1rem;padding:.5rem 1rem}
            legend{padding:0 .4rem}
            label{display:block;padding:.5rem 0}
            code{font-size:.85rem;overflow-wrap:anywhere}
            .buttons{text-align:right}
            button{font:inherit;border-radius:1.5rem;padding:.5rem 1.5rem;border:1px solid #0b57d0;background:#fff;color:#0b57d0}
            button[value=allow]{background:#0b57d0;color:#fff}
            .notice{color:#b3261e}
            """;

    private ConsentHtml() {}

    static String page(String query, AuthorizationRequest asked, List<Person> people, String notice) {
        StringBuilder form = new StringBuilder();
        if (!notice.isEmpty()) {
            form.append("<p class=\"notice\" role=\"alert\">")
                    .append(escaped(notice))
                    .append("</p>\n");
        }
        form.append("<form method=\"post\" action=\"/o/oauth2/v2/auth?")
                .append(escaped(query))
                .append("\">\n");
        form.append("<fieldset><legend>Choose an account</legend>\n");
        for (Person person : people) {
            boolean expected = asked.loginHint()
                    .filter(hint -> hint.equals(person.email()) || hint.equals(person.subject()))
                    .isPresent();
            form.append("<label><input type=\"radio\" name=\"account\" required value=\"")
                    .append(escaped(person.email()))
                    .append(expected ? "\" checked> " : "\"> ")
                    .append(escaped(person.name() + ", " + person.email()))
                    .append("</label>\n");
        }
        form.append("</fieldset>\n<fieldset><legend>Select what ")
                .append(escaped(asked.clientId()))
                .append(" can access</legend>\n");
        asked.scopes().stream()
                .filter(scope -> !Scopes.identity(scope))
                .forEach(scope -> form.append("<label><input type=\"checkbox\" name=\"scope\" value=\"")
                        .append(escaped(scope))
                        .append("\"> <code>")
                        .append(escaped(scope))
                        .append("</code></label>\n"));
        form.append("</fieldset>\n<p class=\"buttons\">")
                .append("<button name=\"decision\" value=\"cancel\" formnovalidate>Cancel</button> ")
                .append("<button name=\"decision\" value=\"allow\">Allow</button></p>\n</form>");
        return document("Sign in to " + asked.clientId(), form.toString());
    }

    static String error(ApiError error) {
        return document(
                "Access blocked",
                "<p>" + escaped(error.message()) + "</p>\n<p>Error " + error.status() + ": <code>"
                        + escaped(error.reason()) + "</code></p>");
    }

    private static String document(String title, String content) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + escaped(title)
                + "</title>\n<style>\n"
                + STYLE
                + "</style></head>\n<body><main>\n<h1>"
                + escaped(title)
                + "</h1>\n"
                + content
                + "\n</main></body>\n</html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
