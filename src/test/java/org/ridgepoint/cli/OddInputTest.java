package org.ridgepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Command lines that nobody should write: each ends with code 2, a short message and nothing else. */
class OddInputTest {
    private static final String HELP = "'ridgepoint run --help' lists what there is\n";

    @TempDir
    Path folder;

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(List.of("--frobnicate"), "Unknown option: '--frobnicate'\n" + HELP),
                Arguments.of(
                        List.of("--sed", "7"),
                        "Unknown options: '--sed', '7'\nPossible solutions: --seed, --set\n" + HELP),
                Arguments.of(
                        List.of("--seed", "abc"),
                        "Invalid value for option '--seed': 'abc' must be a whole number, such as 7, that is not too large\n"
                                + HELP),
                Arguments.of(
                        List.of("--set", "time..startYear=1"),
                        "--set: time..startYear '1': is not a parameter; nearest: time.startYear\n"),
                Arguments.of(
                        List.of("--set", "models.tiers=Qwen3 8B,"),
                        "--set: models.tiers: unknown model; 'ridgepoint catalog' lists what there is\n"),
                Arguments.of(
                        List.of("--set", "time.endYear=2023.01"),
                        "--set: time.endYear '2023.01': leaves no time for a single step after time.startYear (2023)\n"),
                Arguments.of(
                        List.of("--set", "chips.memoryBandwidthFactor=0"),
                        "--set: chips.memoryBandwidthFactor '0': must be a number from 0.001 to 1e12\n"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void messagesAreShortAndSayWhatWouldBeRight(List<String> arguments, String message) {
        String[] line =
                Stream.concat(Stream.of("run", "baseline"), arguments.stream()).toArray(String[]::new);
        assertEquals(new CommandLineRun(2, "", message), normalized(CommandLineRun.of(line)));
    }

    @Test
    void aFileInPlaceOfAFolderIsRefusedWhereverItStands() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        for (Path out : List.of(file, file.resolve("sub"))) {
            assertEquals(
                    new CommandLineRun(
                            2,
                            "",
                            "--out '" + out
                                    + "': this, or a part of it, is a file; results go to a folder: choose another path\n"),
                    normalized(CommandLineRun.of("run", "baseline", "--out", out.toString())));
        }
    }

    @Test
    void aFileTooLongForTheParserIsSaidToBeSo() throws IOException {
        Path file = Files.writeString(folder.resolve("long.yaml"), "# x\n".repeat(1_000_000));
        assertEquals(
                new CommandLineRun(2, "", file + ": is too long; a file has at most 3145728 characters\n"),
                normalized(CommandLineRun.of("run", file.toString())));
    }

    private static CommandLineRun normalized(CommandLineRun run) {
        return new CommandLineRun(run.code(), run.out(), run.err().replace(System.lineSeparator(), "\n"));
    }
}
