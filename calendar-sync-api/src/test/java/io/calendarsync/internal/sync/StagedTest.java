package io.calendarsync.internal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.Brake;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagedTest {

    @ParameterizedTest
    @CsvSource({
        // live, lately, staged, fromSnapshot, held
        "1000, 0, 200, 0, false",
        "1000, 0, 201, 0, true",
        "1000, 0, 201, 201, true",
        "100, 0, 25, 0, false",
        "100, 0, 26, 0, true",
        "80, 20, 5, 0, false",
        "80, 20, 6, 0, true",
        "10, 0, 10, 0, false",
        "10, 0, 5, 5, false",
        "10, 0, 6, 6, true",
        "8, 0, 4, 4, false",
        "4, 0, 4, 4, true",
        "1, 0, 1, 1, true",
        "100, 500, 0, 0, false",
    })
    void holdsWhatIsMoreThanUsual(long live, long lately, long staged, long fromSnapshot, boolean held) {
        assertEquals(held, Staged.holds(Brake.DEFAULT, live, lately, staged, fromSnapshot));
    }
}
