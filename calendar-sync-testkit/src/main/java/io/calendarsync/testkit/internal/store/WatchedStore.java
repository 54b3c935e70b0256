package io.calendarsync.testkit.internal.store;

import io.calendarsync.spi.SyncStore;
import io.calendarsync.spi.TokenStore;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Puts a plan around every call of a store and of its parts. */
public final class WatchedStore {
    private WatchedStore() {}

    /** A token store under a plan. */
    public static TokenStore around(TokenStore store, CallPlan plan) {
        return proxy(TokenStore.class, new Watched("tokens", store, plan));
    }

    /** A sync store under a plan. */
    public static SyncStore around(SyncStore store, CallPlan plan) {
        return name -> proxy(SyncStore.Namespace.class, new Parts(store.namespace(name), plan));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    /** Hands out the parts of a namespace, each watched under its own name, and watches what it does itself. */
    private record Parts(SyncStore.Namespace namespace, CallPlan plan, ConcurrentHashMap<String, Object> watched)
            implements InvocationHandler {
        Parts(SyncStore.Namespace namespace, CallPlan plan) {
            this(namespace, plan, new ConcurrentHashMap<>());
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getReturnType() == void.class) {
                return new Watched("namespace", namespace, plan).invoke(proxy, method, arguments);
            }
            Object answer = WatchedStore.invoke(namespace, method, arguments);
            if (answer == null || method.getDeclaringClass() == Object.class) {
                return answer;
            }
            return watched.computeIfAbsent(
                    method.getName(), name -> proxy(method.getReturnType(), new Watched(name, answer, plan)));
        }
    }

    /** One part, whose every call goes by the plan. */
    private record Watched(String part, Object target, CallPlan plan) implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getDeclaringClass() == Object.class) {
                return WatchedStore.invoke(target, method, arguments);
            }
            CallPlan.Afterwards afterwards = plan.enter(part + "." + method.getName());
            Object answer = WatchedStore.invoke(target, method, arguments);
            afterwards.run();
            return answer;
        }
    }
}
