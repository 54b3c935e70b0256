package io.calendarsync.testkit.internal.google.console.program;

import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** The fake as a program of its own, for hosts in any language. */
@SuppressWarnings("SystemOut") // a program speaks there
public final class Main {
    private static final int WRONG_OPTIONS = 2;
    private static final int CANNOT_LISTEN = 1;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        FakeGoogle google;
        try {
            Options options = Options.parse(List.of(arguments));
            if (options.help()) {
                System.out.print(Options.HELP);
                return;
            }
            google = start(options);
        } catch (IllegalArgumentException wrong) {
            System.err.println("fake-google: " + wrong.getMessage());
            System.err.println("--help shows the options.");
            System.exit(WRONG_OPTIONS);
            return;
        } catch (UncheckedIOException taken) {
            System.err.println("fake-google: " + taken.getMessage());
            System.exit(CANNOT_LISTEN);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(google::close, "fake-google-close"));
        System.out.println("Fake Google listens on " + google.baseUri());
        System.out.println("Its page: " + google.baseUri() + "/  Its control API: " + google.baseUri() + "/_fake/");
        System.out.println("Press Ctrl+C to stop.");
        new CountDownLatch(1).await();
    }

    private static FakeGoogle start(Options options) {
        Seed seed = options.seed().map(Seed::read).orElse(Seed.NOTHING);
        Supplier<FakeWorld> worlds = () -> {
            FakeWorld world = seed.world(
                    options.clock().<Clock>map(MutableClock::startingAt).orElseGet(Clock::systemUTC));
            world.push().deliversByItself();
            return world;
        };
        return FakeGoogle.builder(worlds)
                .port(options.port())
                .address(options.address())
                .hostNames(options.names().toArray(String[]::new))
                .start();
    }
}
