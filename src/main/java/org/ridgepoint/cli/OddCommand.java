package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.report.odd.OddDescription;
import org.ridgepoint.store.OutputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ridgepoint odd}: the description of the model. */
@Command(
        name = "odd",
        mixinStandardHelpOptions = true,
        description = "Describes the model by the ODD protocol, in Markdown: purpose, entities, schedule, design"
                + " concepts, inputs, every parameter and every measure.",
        footer = {"", "Example: ridgepoint odd --out odd.md"})
public final class OddCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "FILE.md", description = "Where to write it (default: standard output).")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replaces the file named by --out if it exists.")
    private boolean force;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Optional<OutputFile> file = Optional.ofNullable(out).map(path -> OutputFile.prepare(path, force));
        String description = OddDescription.markdown();
        if (file.isPresent()) {
            file.get().write(description);
        } else {
            PrintWriter printer = Objects.requireNonNull(spec).commandLine().getOut();
            printer.print(description);
            printer.flush();
        }
        return 0;
    }
}
