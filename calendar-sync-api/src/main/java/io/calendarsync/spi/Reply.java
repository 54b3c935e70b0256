package io.calendarsync.spi;

import java.util.function.Function;

/**
 * What a provider answered: a value, or why there is none.
 *
 * @param <T> the value
 */
public sealed interface Reply<T> {

    /** It was done, and this is the result. */
    record Done<T>(T value) implements Reply<T> {}

    /** It was refused, or nobody knows whether it was done. */
    record Failed<T>(Fault fault) implements Reply<T> {}

    /** A reply with a value. */
    static <T> Reply<T> done(T value) {
        return new Done<>(value);
    }

    /** A reply without one. */
    static <T> Reply<T> failed(Fault fault) {
        return new Failed<>(fault);
    }

    /** The same reply with its value changed. */
    default <R> Reply<R> map(Function<? super T, ? extends R> change) {
        return this instanceof Done<T> done
                ? new Done<>(change.apply(done.value()))
                : new Failed<>(((Failed<T>) this).fault());
    }
}
