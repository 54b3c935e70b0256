package io.calendarsync.behaviour;

import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Reply;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/** Leaves the first write unanswered, and lets it take effect only when it is told to, as a slow network would. */
final class LateProvider implements InvocationHandler {
    private final CalendarProvider real;
    private boolean late = true;
    Runnable land = () -> {};

    LateProvider(CalendarProvider real) {
        this.real = real;
    }

    CalendarProvider proxy() {
        return (CalendarProvider) Proxy.newProxyInstance(
                LateProvider.class.getClassLoader(), new Class<?>[] {CalendarProvider.class}, this);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("write") && late) {
            late = false;
            @SuppressWarnings("unchecked")
            List<EventWrite> writes = (List<EventWrite>) arguments[1];
            land = () -> real.write((CalendarCall) arguments[0], writes);
            return writes.stream()
                    .map(write -> Reply.failed(Fault.of(Fault.Kind.UNKNOWN, "timeout")))
                    .toList();
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
