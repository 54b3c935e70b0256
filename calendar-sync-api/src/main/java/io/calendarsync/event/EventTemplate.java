package io.calendarsync.event;

import io.calendarsync.internal.template.Names;
import io.calendarsync.internal.template.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A title or description with placeholders, such as <code>{customer}: {service}</code>.
 *
 * <p>A placeholder is a name in braces; <code>[#service]</code> is a second spelling of <code>{service}</code>. Names
 * begin with a letter and hold up to 60 letters, digits, {@code _}, {@code .} and {@code -}. Two braces stand for one, <code>
 * [##</code> for <code>[#</code>.
 *
 * <p>A value that is absent or blank is missing, unless it has a default. Then:
 *
 * <ul>
 *   <li>brackets and HTML elements all of whose placeholders are missing are left out, with all that is in them;
 *   <li>so are such lines of a description, and lines with one missing inside a tag;
 *   <li>of the punctuation and spaces around what is missing, none stay at the beginning and end of a line or bracket;
 *       elsewhere those before it stay, or those after it where those before are mere spaces. Words stay.
 * </ul>
 *
 * <p>Values are never read as templates, and lose control characters; no more than their first 8,192 characters are
 * looked at. What is too long ends with {@code …} after a whole character. Immutable.
 */
public final class EventTemplate {
    private final Template template;
    private final Set<String> known;
    private final Map<String, String> defaults;

    private EventTemplate(Template template, Set<String> known, Map<String, String> defaults) {
        this.template = template;
        this.known = known;
        this.defaults = Map.copyOf(defaults);
    }

    /**
     * Reads a template that may use these names.
     *
     * @throws IllegalArgumentException if it uses another, which the message says with those that are known; if a brace
     *     belongs to no placeholder; if one stands in an HTML tag and not in quotes; if it has more than 8,192 characters
     */
    public static EventTemplate parse(String text, Set<String> names) {
        return new EventTemplate(Template.parse(text, Optional.of(names)), Set.copyOf(names), Map.of());
    }

    /** The same with a plain text for a value that is missing. */
    public EventTemplate otherwise(String name, String value) {
        Names.requireKnown(known, name);
        Map<String, String> more = new HashMap<>(defaults);
        more.put(name, value);
        return new EventTemplate(template, known, more);
    }

    /** The text on one line, with at most 1,024 characters; empty when nothing is left. Other values are ignored. */
    public String title(Map<String, String> values) {
        return template.title(values, defaults);
    }

    /**
     * The text as HTML, with at most 8,192 characters; empty when nothing is left. The template's own text is HTML,
     * values are shown literally. Other values are ignored.
     */
    public String description(Map<String, String> values) {
        return description(values, Set.of());
    }

    /**
     * The same with values that are HTML already.
     *
     * @param html the names of those
     */
    public String description(Map<String, String> values, Set<String> html) {
        return template.description(values, defaults, html);
    }
}
