package io.calendarsync.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Runs a campaign from the command line: {@code histories=1000 steps=200 seed=7 threads=2}, in any order. */
final class Simulate {
    private Simulate() {}

    public static void main(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            given.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        CampaignResult result = Campaign.run(new CampaignPlan(
                (int) number(given, "histories", 1000),
                (int) number(given, "steps", 200),
                number(given, "seed", new Random().nextInt(Integer.MAX_VALUE)),
                (int) number(given, "threads", 2)));
        result.failures().forEach(failure -> System.out.println(failure.report() + "\n"));
        if (!result.missing().isEmpty()) {
            System.out.println("never happened: " + String.join(", ", result.missing()));
        }
        System.out.println(result.summary());
        System.exit(result.good() ? 0 : 1);
    }

    private static long number(Map<String, String> given, String name, long otherwise) {
        String value = given.getOrDefault(name, "");
        return value.isBlank() ? otherwise : Long.parseLong(value);
    }
}
