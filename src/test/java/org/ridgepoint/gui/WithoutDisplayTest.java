package org.ridgepoint.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The command on a machine without a display, in a process of its own. */
class WithoutDisplayTest {
    @Test
    void saysSoAndExitsWithTwo() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), "org.ridgepoint.cli.Main", "gui", "baseline");
        builder.environment().remove("DISPLAY");
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(2, process.waitFor(), printed);
        assertTrue(printed.contains("no display"), printed);
        assertFalse(printed.contains("Exception"), printed);
    }
}
