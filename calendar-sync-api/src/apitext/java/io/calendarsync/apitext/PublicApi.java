package io.calendarsync.apitext;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The public and protected signatures of a module's exported packages, one a line, sorted. */
final class PublicApi {
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private PublicApi() {}

    static List<String> of(Path classes) throws IOException, ClassNotFoundException {
        Predicate<String> exported = exportedPackages(classes);
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes)) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        TreeSet<String> lines = new TreeSet<>();
        for (Path file : files) {
            String name = classes.relativize(file).toString().replaceAll("[/\\\\]", ".");
            name = name.substring(0, name.length() - ".class".length());
            if (name.endsWith("-info") || !exported.test(name.replaceAll("\\.?[^.]*$", ""))) {
                continue;
            }
            Class<?> type = Class.forName(name, false, PublicApi.class.getClassLoader());
            if (isPublished(type)) {
                describe(type, lines);
            }
        }
        return List.copyOf(lines);
    }

    private static Predicate<String> exportedPackages(Path classes) throws IOException {
        Path descriptor = classes.resolve("module-info.class");
        if (Files.notExists(descriptor)) {
            return name -> !name.contains(".internal");
        }
        try (InputStream in = Files.newInputStream(descriptor)) {
            Set<ModuleDescriptor.Exports> exports = ModuleDescriptor.read(in).exports();
            return name -> exports.stream()
                    .anyMatch(export -> !export.isQualified() && export.source().equals(name));
        }
    }

    private static boolean isPublished(Class<?> type) {
        return isVisible(type.getModifiers())
                && !type.isAnonymousClass()
                && (type.getEnclosingClass() == null || isPublished(type.getEnclosingClass()));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static void describe(Class<?> type, Set<String> lines) {
        String name = type.getName();
        lines.add(shorten(name + " = " + declaration(type)));
        Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
                .flatMap(Arrays::stream)
                .filter(member -> isVisible(member.getModifiers()) && !member.isSynthetic())
                .filter(member -> !OF_EVERY_OBJECT.contains(member.getName()))
                .map(member -> member instanceof Field field
                        ? field.toGenericString()
                        : ((Executable) member).toGenericString())
                .forEach(text -> lines.add(shorten(name + " > " + text.replace(name + ".", ""))));
    }

    private static String shorten(String text) {
        return text.replaceAll("java\\.lang\\.(?=[A-Z])", "").replace(" extends Object", "");
    }

    private static String declaration(Class<?> type) {
        String kind = type.isAnnotation()
                ? "@interface"
                : type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        int modifiers = type.getModifiers() & ~Modifier.INTERFACE;
        StringBuilder text = new StringBuilder(Modifier.toString(modifiers) + " " + kind);
        append(text, " <", type.getTypeParameters(), PublicApi::typeParameter, ">");
        append(text, " (", type.getRecordComponents(), PublicApi::component, ")");
        if (type.getGenericSuperclass() != null) {
            text.append(" extends ").append(type.getGenericSuperclass().getTypeName());
        }
        append(text, " implements ", type.getGenericInterfaces(), Type::getTypeName, "");
        append(text, " permits ", permitted(type), Class::getName, "");
        return text.toString();
    }

    // Compilers write them down in orders of their own.
    private static Class<?>[] permitted(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .sorted(Comparator.comparing(Class::getName))
                        .toArray(Class<?>[]::new)
                : new Class<?>[0];
    }

    private static <T> void append(
            StringBuilder text, String before, T[] parts, Function<T, String> name, String after) {
        if (parts != null && parts.length > 0) {
            text.append(Arrays.stream(parts).map(name).collect(joining(", ", before, after)));
        }
    }

    private static String typeParameter(TypeVariable<?> variable) {
        return Arrays.stream(variable.getBounds())
                .map(Type::getTypeName)
                .collect(joining(" & ", variable.getName() + " extends ", ""));
    }

    private static String component(RecordComponent component) {
        return component.getGenericType().getTypeName() + " " + component.getName();
    }
}
