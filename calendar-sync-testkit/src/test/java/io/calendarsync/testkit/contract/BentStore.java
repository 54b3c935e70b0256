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

    static SyncStore bend(MutableClock clock, String call, Bend bend) {
        String part = call.substring(0, call.indexOf('.'));
        String method = call.substring(call.indexOf('.') + 1);
        SyncStore right = InMemorySyncStore.create(clock);
        return name -> {
            SyncStore.Namespace space = right.namespace(name);
            return proxy(SyncStore.Namespace.class, (getter, none) -> {
                Object inner = invoke(space, getter, none);
                if (!getter.getName().equals(part)) {
                    return inner;
                }
                return proxy(
                        getter.getReturnType(),
                        (called, arguments) -> called.getName().equals(method)
                                ? bend.answer(space, arguments, () -> invoke(inner, called, arguments))
                                : invoke(inner, called, arguments));
            });
        };
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
