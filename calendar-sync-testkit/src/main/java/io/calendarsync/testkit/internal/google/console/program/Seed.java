package io.calendarsync.testkit.internal.google.console.program;

import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeAccount;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.console.Fields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/**
 * What a world begins with, read once and put into any number of worlds.
 *
 * <p>Unknown keys are refused by their path; events are of Google's own fields.
 */
public record Seed(long chance, ZoneId zone, List<Client> clients, List<Account> accounts) {
    /** Dana alone, and any application. */
    public static final Seed NOTHING = new Seed(
            1, ZoneId.of("Europe/Berlin"), List.of(), List.of(new Account("dana@example.com", List.of(), List.of())));

    public record Client(String id, String secret, List<String> redirectUris) {
        /** Not the secret. */
        @Override
        public String toString() {
            return id;
        }
    }

    public record Account(String email, List<Event> events, List<Calendar> calendars) {}

    public record Calendar(String title, List<Event> events) {}

    /** An event and where it was written, for what is wrong with it. */
    public record Event(String path, String json) {}

    /** Reads a file; what is wrong with it is an {@link IllegalArgumentException} that names it. */
    public static Seed read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("cannot read " + file, unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    /** Reads a text. */
    public static Seed parse(String text) {
        Fields root = Fields.parse(text);
        Seed seed = new Seed(
                root.optional("seed", "a whole number", Long::valueOf).orElse(NOTHING.chance),
                root.optional("timeZone", "an IANA zone", ZoneId::of).orElse(NOTHING.zone),
                root.objects("clients").stream().map(Seed::client).toList(),
                root.objects("accounts").stream().map(Seed::account).toList());
        root.end();
        if (seed.accounts.isEmpty()) {
            throw new IllegalArgumentException("accounts must name at least one account");
        }
        return seed;
    }

    /** A world with all this in it. */
    public FakeWorld world(Clock clock) {
        FakeWorld world = FakeWorld.builder()
                .clock(clock)
                .seed(chance)
                .zone(zone)
                .accounts(accounts.stream().map(Account::email).toArray(String[]::new))
                .build();
        clients.forEach(client -> world.register(client.id, client.secret, client.redirectUris.toArray(String[]::new)));
        accounts.forEach(account -> fill(world.account(account.email), account));
        return world;
    }

    private static void fill(FakeAccount person, Account account) {
        account.events.forEach(event -> add(person.calendar(), event));
        for (Calendar calendar : account.calendars) {
            AccountCalendar made = person.makesCalendar(calendar.title);
            calendar.events.forEach(event -> add(made, event));
        }
    }

    private static void add(AccountCalendar calendar, Event event) {
        try {
            calendar.adds(event.json);
        } catch (IllegalStateException refused) {
            throw new IllegalArgumentException(event.path + ": " + refused.getMessage(), refused);
        }
    }

    private static Client client(Fields fields) {
        Client client = new Client(fields.text("id"), fields.text("secret"), fields.texts("redirectUris"));
        fields.end();
        return client;
    }

    private static Account account(Fields fields) {
        Account account = new Account(
                fields.text("email"),
                events(fields),
                fields.objects("calendars").stream().map(Seed::calendar).toList());
        fields.end();
        return account;
    }

    private static Calendar calendar(Fields fields) {
        Calendar calendar = new Calendar(fields.text("title"), events(fields));
        fields.end();
        return calendar;
    }

    private static List<Event> events(Fields fields) {
        return fields.objects("events").stream()
                .map(event -> new Event(event.path(), Json.print(event.whole(), "")))
                .toList();
    }
}
