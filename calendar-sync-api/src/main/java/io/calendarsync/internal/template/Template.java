package io.calendarsync.internal.template;

import io.calendarsync.internal.event.Cut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** A text with placeholders, read. */
public final class Template {
    private static final int TITLE = 1024;
    private static final int DESCRIPTION = 8192;

    private final List<List<Piece>> lines;
    private final Set<String> names;

    private Template(List<List<Piece>> lines, Set<String> names) {
        this.lines = lines;
        this.names = names;
    }

    /**
     * Reads a template.
     *
     * @param known the names that it may use; any when empty
     */
    public static Template parse(String text, Optional<Set<String>> known) {
        if (text.length() > DESCRIPTION) {
            throw new IllegalArgumentException("a template has at most " + DESCRIPTION + " characters");
        }
        TemplateReader reader = new TemplateReader(known);
        List<List<Piece>> lines = Values.clean(text).lines().map(reader::line).toList();
        return new Template(lines, Set.copyOf(reader.names()));
    }

    /** The names that it uses. */
    public Set<String> names() {
        return names;
    }

    /** The title that these values make, on one line. */
    public String title(Map<String, String> values, Map<String, String> defaults) {
        Map<String, String> present =
                present(values, (name, value) -> Cut.text(Values.line(value), TITLE, String::length));
        present(defaults, (name, value) -> Cut.text(Values.line(value), TITLE, String::length))
                .forEach(present::putIfAbsent);
        Phrase phrase = new Phrase(present, false, TITLE);
        String said =
                lines.stream().map(phrase::of).filter(line -> !line.isBlank()).collect(Collectors.joining(" "));
        return Cut.text(Values.line(said), TITLE, String::length);
    }

    /**
     * The description that these values make.
     *
     * @param html the names of values that are HTML already
     */
    public String description(Map<String, String> values, Map<String, String> defaults, Set<String> html) {
        Map<String, String> present = present(values, (name, value) -> {
            String text = Values.lines(value);
            return html.contains(name) ? text : Values.escaped(text);
        });
        present(defaults, (name, value) -> Values.escaped(Values.lines(value))).forEach(present::putIfAbsent);
        Phrase phrase = new Phrase(present, true, DESCRIPTION);
        StringBuilder said = new StringBuilder();
        for (List<Piece> line : lines) {
            if (said.length() <= DESCRIPTION) {
                phrase.unlessEmpty(line).ifPresent(text -> said.append(text).append('\n'));
            }
        }
        return Cut.html(said.toString().strip(), DESCRIPTION, String::length);
    }

    private Map<String, String> present(Map<String, String> values, BinaryOperator<String> shown) {
        Map<String, String> present = new HashMap<>();
        for (String name : names) {
            String text = shown.apply(name, values.getOrDefault(name, ""));
            if (!text.isEmpty()) {
                present.put(name, text);
            }
        }
        return present;
    }
}
