package io.calendarsync.testkit.internal.google.console.page;

/** Forms whose fields go to the control API as JSON. */
final class Forms {
    private Forms() {}

    /** A button that sends one field; no name, no field. */
    static String button(String verb, String path, String label, String name, String value) {
        String field = name.isEmpty() ? "" : Html.of("<input type=\"hidden\" name=\"%s\" value=\"%s\">", name, value);
        return Html.of("<form class=\"inline\" data-verb=\"%s\" data-path=\"%s\">", verb, path)
                + field
                + Html.of("<button>%s</button></form>%n", label);
    }

    /** A button that sends nothing but itself. */
    static String button(String verb, String path, String label) {
        return button(verb, path, label, "", "");
    }
}
