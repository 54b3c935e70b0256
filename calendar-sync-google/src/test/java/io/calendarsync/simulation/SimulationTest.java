package io.calendarsync.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Many histories, always the same ones; the profile {@code simulate} runs others. */
class SimulationTest {
    private static final CampaignPlan PLAN = new CampaignPlan(1_000, 200, 20_260_302, 2);

    @Test
    void P1_to_P12_areKeptWhateverHappens() {
        CampaignResult result = Campaign.run(PLAN);

        System.out.println(result.summary());
        assertTrue(
                result.failures().isEmpty(),
                () -> result.failures().stream().map(Failure::report).collect(Collectors.joining("\n\n")));
        assertEquals(List.of(), result.missing(), "never happened");
    }
}
