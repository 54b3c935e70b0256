package io.calendarsync.testkit.contract;

import io.calendarsync.spi.SyncStore;
import io.calendarsync.testkit.InMemorySyncStore;
import io.calendarsync.testkit.MutableClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A store that does one call in another way than the one that keeps the rules. */
final class BentStore {
    /** Answers in place of the right store. */
    interface Bend {
        @Nullable
        Object answer(SyncStore.Namespace right, Object[] arguments, Supplier<@Nullable Object> rightly);
    }

    private BentStore() {}

    /** Bends {@code part.method}, or {@code namespace.method} of the namespace itself. */
    static SyncStore bend(MutableClock clock, String call, Bend bend) {
        SyncStore right = InMemorySyncStore.create(clock);
        return name -> bend(right.namespace(name), call, bend);
    }

    static SyncStore.Namespace bend(SyncStore.Namespace space, String call, Bend bend) {
        String part = call.substring(0, call.indexOf('.'));
        String method = call.substring(call.indexOf('.') + 1);
        if (part.equals("namespace")) {
            return bend(SyncStore.Namespace.class, space, space, method, bend);
        }
        return proxy(SyncStore.Namespace.class, (called, arguments) -> {
            Object inner = invoke(space, called, arguments);
            return called.getName().equals(part) && inner != null
                    ? bend(called.getReturnType(), inner, space, method, bend)
                    : inner;
        });
    }

    private static <T> T bend(Class<T> type, Object inner, SyncStore.Namespace right, String method, Bend bend) {
        return proxy(
                type,
                (called, arguments) -> called.getName().equals(method)
                        ? bend.answer(right, arguments, () -> invoke(inner, called, arguments))
                        : invoke(inner, called, arguments));
    }

    private interface Answer {
        @Nullable
        Object to(Method method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method, arguments == null ? new Object[0] : arguments)));
    }

    private static @Nullable Object invoke(Object target, Method method, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException | IllegalAccessException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
