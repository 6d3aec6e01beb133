package org.ridgepoint.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.inference.EfficiencyTable;
import org.ridgepoint.inference.cost.Efficiencies;
import org.ridgepoint.inference.cost.EfficiencyOverrides;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.tables.Suggestions;
import picocli.CommandLine.Option;

/** How close chips come to their peaks. */
final class EfficiencyOptions {
    private static final String STACK_KIND = "software stack";

    @Option(
            names = "--memory-efficiency",
            paramLabel = "SHARE",
            description = "Share of peak bandwidth reached (default: as fitted, for this and the options below).")
    private @Nullable String memory;

    @Option(
            names = "--compute-efficiency",
            paramLabel = "SHARE",
            description = "Share of peak arithmetic reached in decode.")
    private @Nullable String compute;

    @Option(
            names = "--prefill-efficiency",
            paramLabel = "SHARE",
            description = "Share of peak arithmetic reached in prefill. When set, weight unpacking is 0 unless given.")
    private @Nullable String prefill;

    @Option(
            names = "--layer-overhead-seconds",
            paramLabel = "S",
            description =
                    "Fixed time per layer of a step. When this or the next is set, all overheads not given are 0.")
    private @Nullable String layerOverhead;

    @Option(
            names = "--layer-overhead-per-doubling-seconds",
            paramLabel = "S",
            description = "The same, for every doubling of the group.")
    private @Nullable String perDoubling;

    @Option(names = "--sequence-overhead-seconds", paramLabel = "S", description = "Host work per sequence and step.")
    private @Nullable String sequence;

    @Option(
            names = "--weight-unpacking",
            paramLabel = "SHARE",
            description = "Extra work of prefill where weights are narrower than activations.")
    private @Nullable String unpacking;

    @Option(
            names = "--software-stack",
            paramLabel = "NAME",
            description = "Serving software whose fitted overhead is used, such as vLLM or TensorRT-LLM (default: the"
                    + " average of mature ones).")
    private String stack = "";

    @Option(
            names = "--efficiencies",
            paramLabel = "FILE.csv",
            description = "Fitted table to use, as written by 'ridgepoint fit --out' (default: the one that ships).")
    private @Nullable Path file;

    Efficiencies read(OptionNumbers numbers, Problems problems) {
        EfficiencyOverrides overrides = new EfficiencyOverrides(
                numbers.efficiency("--memory-efficiency", memory),
                numbers.efficiency("--compute-efficiency", compute),
                numbers.efficiency("--prefill-efficiency", prefill),
                numbers.notNegative("--layer-overhead-seconds", layerOverhead),
                numbers.notNegative("--layer-overhead-per-doubling-seconds", perDoubling),
                numbers.notNegative("--sequence-overhead-seconds", sequence),
                numbers.notNegative("--weight-unpacking", unpacking));
        EfficiencyTable table = table(problems);
        return new Efficiencies(table, knownStack(table, problems), overrides);
    }

    private EfficiencyTable table(Problems problems) {
        if (file == null) {
            return EfficiencyTable.load();
        }
        Problems ofFile = new Problems();
        Optional<EfficiencyTable> read = EfficiencyTable.read(file, ofFile);
        ofFile.list()
                .forEach(each -> problems.add(each.file(), each.line(), each.field(), each.value(), each.remedy()));
        return read.orElseGet(EfficiencyTable::load);
    }

    private String knownStack(EfficiencyTable table, Problems problems) {
        List<String> stacks = table.entries().stream()
                .filter(entry -> entry.groupKind().equals(STACK_KIND))
                .map(EfficiencyTable.Entry::group)
                .toList();
        Optional<String> known = stacks.stream().filter(stack::equalsIgnoreCase).findFirst();
        if (!stack.isEmpty() && known.isEmpty()) {
            String remedy = "was not measured; must be one of " + String.join(", ", stacks);
            problems.add("--software-stack", 0, "", stack, remedy + Suggestions.hint(stack, stacks));
        }
        return known.orElse("");
    }
}
