package io.calendarsync.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.testkit.BlockedTimeSinkContract;
import io.calendarsync.testkit.CalendarProviderContract;
import io.calendarsync.testkit.EventSourceContract;
import io.calendarsync.testkit.SyncStoreContract;
import io.calendarsync.testkit.TokenCipherContract;
import io.calendarsync.testkit.TokenStoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules in the Javadoc, the tests of the contracts and the tables of what breaks them are the same. */
class ContractRulesTest {
    private static final Pattern RULE = Pattern.compile("<li><b>([A-Z]\\d+)</b>(.*?)(?=<li>|</ul>)", Pattern.DOTALL);
    private static final Pattern TEST = Pattern.compile("([A-Z]\\d+)_\\w+");

    private record Contract(String spi, Class<?> suite, List<? extends Broken<?>> rows) {
        Map<String, String> rules() throws IOException {
            Path source = Path.of("../calendar-sync-api/src/main/java/io/calendarsync/spi", spi + ".java");
            Map<String, String> rules = new LinkedHashMap<>();
            Matcher rule = RULE.matcher(Files.readString(source));
            while (rule.find()) {
                rules.put(rule.group(1), rule.group(2));
            }
            return rules;
        }

        Set<String> tests() {
            return testsOf(suite).collect(Collectors.toSet());
        }

        private static Stream<String> testsOf(Class<?> type) {
            Stream<String> own = Stream.<Class<?>>iterate(type, at -> at != Object.class, Class::getSuperclass)
                    .flatMap(at -> Arrays.stream(at.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .map(method -> method.getName());
            Stream<String> nested = Arrays.stream(type.getDeclaredClasses())
                    .filter(group -> group.isAnnotationPresent(Nested.class))
                    .flatMap(Contract::testsOf);
            return Stream.concat(own, nested);
        }
    }

    private static final List<Contract> CONTRACTS = List.of(
            new Contract("TokenStore", TokenStoreContract.class, BrokenTokenStores.ROWS),
            new Contract("TokenCipher", TokenCipherContract.class, BrokenCiphers.ROWS),
            new Contract("SyncStore", SyncStoreContract.class, BrokenSyncStores.ROWS),
            new Contract("EventSource", EventSourceContract.class, BrokenSources.ROWS),
            new Contract("BlockedTimeSink", BlockedTimeSinkContract.class, BrokenSinks.ROWS),
            new Contract("CalendarProvider", CalendarProviderContract.class, BrokenProviders.ROWS));

    @TestFactory
    Stream<DynamicTest> rulesAreNumberedFromOneAndSayMustOrMay() {
        return each(contract -> {
            Map<String, String> rules = contract.rules();
            String letter = rules.keySet().iterator().next().substring(0, 1);
            assertEquals(
                    IntStream.rangeClosed(1, rules.size())
                            .mapToObj(number -> letter + number)
                            .toList(),
                    new ArrayList<>(rules.keySet()));
            rules.forEach((id, text) -> assertTrue(text.contains(" MUST ") || text.contains(" MAY "), id));
        });
    }

    @TestFactory
    Stream<DynamicTest> testsAreNamedAfterTheRulesInTheJavadoc() {
        return each(contract -> {
            Set<String> tested = new HashSet<>();
            for (String test : contract.tests()) {
                Matcher name = TEST.matcher(test);
                assertTrue(name.matches(), () -> test + " names no rule");
                tested.add(name.group(1));
            }
            assertEquals(contract.rules().keySet(), tested);
        });
    }

    @TestFactory
    Stream<DynamicTest> eachRuleHasAnImplementationThatBreaksIt() {
        return each(contract -> assertEquals(
                contract.rules().keySet(),
                contract.rows().stream().map(Broken::rule).collect(Collectors.toSet())));
    }

    @Test
    void everyContractIsLookedAt() throws IOException {
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/io/calendarsync/testkit"))) {
            assertEquals(
                    sources.map(source -> source.getFileName().toString())
                            .filter(name -> name.endsWith("Contract.java"))
                            .collect(Collectors.toSet()),
                    CONTRACTS.stream()
                            .map(contract -> contract.suite().getSimpleName() + ".java")
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void everyInterfaceWithRulesHasAContract() throws IOException {
        Set<String> withRules = new HashSet<>();
        try (Stream<Path> sources = Files.list(Path.of("../calendar-sync-api/src/main/java/io/calendarsync/spi"))) {
            for (Path source : sources.toList()) {
                if (RULE.matcher(Files.readString(source)).find()) {
                    withRules.add(source.getFileName().toString().replace(".java", ""));
                }
            }
        }
        assertEquals(CONTRACTS.stream().map(Contract::spi).collect(Collectors.toSet()), withRules);
    }

    private interface Check {
        void of(Contract contract) throws IOException;
    }

    private static Stream<DynamicTest> each(Check check) {
        return CONTRACTS.stream().map(contract -> DynamicTest.dynamicTest(contract.spi(), () -> check.of(contract)));
    }
}
