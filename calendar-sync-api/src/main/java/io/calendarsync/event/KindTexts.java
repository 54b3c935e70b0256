package io.calendarsync.event;

import io.calendarsync.internal.template.Names;
import io.calendarsync.internal.template.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The templates of a kind.
 *
 * @param declared the names that these may use; those that they do use when empty
 */
record KindTexts(
        Optional<Set<String>> declared,
        Optional<Template> title,
        Optional<Template> description,
        Map<String, String> defaults) {
    static final KindTexts NONE = new KindTexts(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    KindTexts declared(Set<String> names) {
        used().forEach(name -> Names.requireKnown(names, name));
        defaults.keySet().forEach(name -> Names.requireKnown(names, name));
        return new KindTexts(Optional.of(names), title, description, defaults);
    }

    KindTexts title(String text) {
        return new KindTexts(declared, Optional.of(Template.parse(text, declared)), description, defaults);
    }

    KindTexts description(String text) {
        return new KindTexts(declared, title, Optional.of(Template.parse(text, declared)), defaults);
    }

    KindTexts otherwise(String name, String value) {
        known(name);
        Map<String, String> more = new HashMap<>(defaults);
        more.put(name, value);
        return new KindTexts(declared, title, description, Map.copyOf(more));
    }

    void known(String name) {
        Names.requireKnown(declared.orElseGet(this::used), name);
    }

    private Set<String> used() {
        Set<String> used = new TreeSet<>();
        title.ifPresent(template -> used.addAll(template.names()));
        description.ifPresent(template -> used.addAll(template.names()));
        return used;
    }
}
