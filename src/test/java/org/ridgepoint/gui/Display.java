package org.ridgepoint.gui;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Whether tests of windows can run. */
final class Display {
    private static final String REQUIRE_ALL = "RIDGEPOINT_REQUIRE_ALL_TESTS";

    private Display() {}

    /** Skips the test where there is no display; fails it instead where every test has to run. */
    static void require() {
        if ("1".equals(System.getenv(REQUIRE_ALL))) {
            assertTrue(Windows.available(), "no display, and " + REQUIRE_ALL + "=1");
        }
        assumeTrue(Windows.available(), "no display: tests of windows are skipped; try xvfb-run");
    }
}
