package io.calendarsync.testkit.internal.google.console.control;

import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.internal.google.console.Fields;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every fault that there is, by its name, and the fields that it takes: read off the sealed list, so that none is missing. */
public final class FaultForms {
    private static final Map<String, Class<?>> FAULTS = faults();

    private FaultForms() {}

    /** The names of all faults, such as {@code lostAnswer}. */
    public static List<String> names() {
        return List.copyOf(FAULTS.keySet());
    }

    /** The fields that a fault takes, by name. */
    public static Map<String, Class<?>> fields(String fault) {
        Map<String, Class<?>> fields = new TreeMap<>();
        for (RecordComponent component : record(fault).getRecordComponents()) {
            fields.put(component.getName(), component.getType());
        }
        return fields;
    }

    /** A fault out of its name and its fields. */
    static FakeFault read(Fields body) {
        String name = body.text("fault");
        RecordComponent[] components = record(name).getRecordComponents();
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            Type type = component.getGenericType();
            values.add(TextValues.read(body, component.getName(), type));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (FakeFault) record(name).getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(
                    Objects.requireNonNull(refused.getCause()).getMessage(), refused);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("a fault is a public record", impossible);
        }
    }

    private static Class<?> record(String fault) {
        Class<?> type = FAULTS.get(fault);
        if (type == null) {
            throw new IllegalArgumentException(
                    "no fault is called " + fault + "; known are " + String.join(", ", FAULTS.keySet()));
        }
        return type;
    }

    private static Map<String, Class<?>> faults() {
        Map<String, Class<?>> faults = new TreeMap<>();
        records(FakeFault.class).forEach(type -> {
            String name = type.getSimpleName();
            faults.put(Character.toLowerCase(name.charAt(0)) + name.substring(1), type);
        });
        return faults;
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(FaultForms::records);
    }
}
