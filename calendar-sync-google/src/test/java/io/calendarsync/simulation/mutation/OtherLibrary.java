package io.calendarsync.simulation.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/** The whole library once more, with the simulation, and with some of its classes compiled anew. */
final class OtherLibrary extends ClassLoader {
    private static final String OURS = "io.calendarsync.";
    private static final int STEPS = 200;

    private final Map<String, byte[]> replaced;

    private OtherLibrary(Map<String, byte[]> replaced) {
        super(OtherLibrary.class.getClassLoader());
        this.replaced = replaced;
    }

    /** The library with this mistake in it. */
    static OtherLibrary with(Mutation mutation) {
        return new OtherLibrary(Compiling.compile(mutation.className(), mutation.text()));
    }

    /** The library as it is, its classes of these sources compiled in the same way as mistakes are. */
    static OtherLibrary right(Collection<String> sources) {
        Map<String, byte[]> same = new HashMap<>();
        List.copyOf(sources).forEach(source -> {
            Mutation none = Mutation.none(source);
            same.putAll(Compiling.compile(none.className(), none.text()));
        });
        return new OtherLibrary(same);
    }

    /** What tells which promise the history of a seed breaks in this library; to be closed, and for one thread. */
    @SuppressWarnings("unchecked") // Its class is another one here, but its interfaces are Java's.
    LongFunction<Optional<String>> simulation() {
        try {
            return (LongFunction<Optional<String>>) loadClass(OURS + "simulation.OneByOne")
                    .getConstructor(int.class)
                    .newInstance(STEPS);
        } catch (ReflectiveOperationException renamed) {
            throw new IllegalStateException(renamed);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] bytes = replaced.containsKey(name) ? replaced.get(name) : original(name);
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] original(String name) throws ClassNotFoundException {
        try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
