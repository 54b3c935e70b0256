package io.calendarsync.jdbc.internal.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Values by name, and as text one a line.
 *
 * <p>What is missing has no line, and a line that nobody asks for is passed over: a record that a newer version of the
 * library wrote is read by an older one.
 */
public final class Fields {
    private final Map<String, String> values;
    private final String prefix;

    private Fields(Map<String, String> values, String prefix) {
        this.values = values;
        this.prefix = prefix;
    }

    /** No values yet. */
    public static Fields empty() {
        return new Fields(new TreeMap<>(), "");
    }

    /** The values that {@link #toString()} wrote. */
    public static Fields parse(String text) {
        Fields fields = empty();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            fields.values.put(line.substring(0, equals), Escapes.read(line.substring(equals + 1)));
        });
        return fields;
    }

    /** Keeps a value as its text; one that is absent, not at all. */
    public Fields set(String name, Object value) {
        if (value instanceof Optional<?> some) {
            some.ifPresent(there -> set(name, there));
        } else {
            values.put(prefix + name, value.toString());
        }
        return this;
    }

    /** Keeps values in their order. */
    public <T> Fields all(String name, Collection<T> items, BiConsumer<Fields, T> writer) {
        int at = 0;
        for (T item : items) {
            writer.accept(within(name + "." + at++), item);
        }
        return at == 0 ? this : set(name, at);
    }

    /** Keeps the values of something that has several, if it is there. */
    public <T> Fields part(String name, Optional<T> item, BiConsumer<Fields, T> writer) {
        return all(name, item.stream().toList(), writer);
    }

    /** Keeps texts in their order. */
    public Fields texts(String name, Collection<?> items) {
        return all(name, items, (fields, item) -> fields.set("", item));
    }

    /** A text that is always there. */
    public String text(String name) {
        return textIfAny(name).orElseThrow(() -> new IllegalStateException("value " + prefix + name + " is missing"));
    }

    /** A text that may be missing. */
    public Optional<String> textIfAny(String name) {
        return Optional.ofNullable(values.get(prefix + name));
    }

    /** A number, 0 where it is missing. */
    public long number(String name) {
        return textIfAny(name).map(Long::parseLong).orElse(0L);
    }

    /** Whether something is so; not where that is missing. */
    public boolean flag(String name) {
        return textIfAny(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** A moment that is always there. */
    public Instant moment(String name) {
        return Instant.parse(text(name));
    }

    /** A moment that may be missing. */
    public Optional<Instant> momentIfAny(String name) {
        return textIfAny(name).map(Instant::parse);
    }

    /** Things in their order. */
    public <T> List<T> all(String name, Function<Fields, T> reader) {
        List<T> items = new ArrayList<>();
        for (int at = 0; at < number(name); at++) {
            items.add(reader.apply(within(name + "." + at)));
        }
        return items;
    }

    /** Something that has several values, if it is there. */
    public <T> Optional<T> part(String name, Function<Fields, T> reader) {
        return all(name, reader).stream().findFirst();
    }

    /** Texts in their order. */
    public List<String> texts(String name) {
        return all(name, fields -> fields.text(""));
    }

    /** One value a line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) ->
                text.append(name).append('=').append(Escapes.write(value)).append('\n'));
        return text.toString();
    }

    private Fields within(String name) {
        return new Fields(values, prefix + name + ".");
    }
}
