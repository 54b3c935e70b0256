package io.calendarsync.testkit.internal.google.console.control;

import io.calendarsync.testkit.FakeLimits;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Every limit that there is, by name: what can be set with one value and be read without any. */
public final class Limits {
    private static final Map<String, Method> SETTERS = setters();

    private final FakeLimits limits;

    public Limits(FakeLimits limits) {
        this.limits = limits;
    }

    /** The present values, as texts; nothing where there is no limit. */
    public Map<String, Optional<String>> all() {
        Map<String, Optional<String>> all = new TreeMap<>();
        SETTERS.keySet().forEach(name -> all.put(name, value(name)));
        return all;
    }

    static Iterable<String> names() {
        return SETTERS.keySet();
    }

    static Type type(String name) {
        return Objects.requireNonNull(SETTERS.get(name)).getGenericParameterTypes()[0];
    }

    void set(String name, Object value) {
        invoke(Objects.requireNonNull(SETTERS.get(name)), value);
    }

    private Optional<String> value(String name) {
        try {
            Optional<Object> value = invoke(FakeLimits.class.getMethod(name));
            Optional<?> inner =
                    value.filter(Optional.class::isInstance).isPresent() ? (Optional<?>) value.get() : value;
            return inner.map(Object::toString);
        } catch (NoSuchMethodException impossible) {
            throw new LinkageError("each limit can be read", impossible);
        }
    }

    private Optional<Object> invoke(Method method, Object... values) {
        try {
            return Optional.ofNullable(method.invoke(limits, values));
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(
                    Objects.requireNonNull(refused.getCause()).getMessage(), refused);
        } catch (IllegalAccessException impossible) {
            throw new LinkageError("limits are public", impossible);
        }
    }

    private static Map<String, Method> setters() {
        Map<String, Method> setters = new TreeMap<>();
        for (Method method : FakeLimits.class.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())
                    && method.getParameterCount() == 1
                    && readable(method.getName())) {
                setters.put(method.getName(), method);
            }
        }
        return setters;
    }

    private static boolean readable(String name) {
        return Arrays.stream(FakeLimits.class.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(name)
                        && Modifier.isPublic(method.getModifiers())
                        && method.getParameterCount() == 0);
    }
}
