package org.ridgepoint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.hardware.AcceleratorEntry;
import org.ridgepoint.inference.CatalogModel;
import org.ridgepoint.inference.Catalogs;
import org.ridgepoint.inference.QuantizationFormat;
import org.ridgepoint.inference.ServingSetup;
import org.ridgepoint.inference.ServingTerms;
import org.ridgepoint.inference.Workload;
import org.ridgepoint.inference.cost.CostQuestion;
import org.ridgepoint.inference.cost.Efficiencies;
import org.ridgepoint.tables.Place;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.units.Text;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what is asked about the cost of serving; everything wrong with them is reported together. */
final class CostOptions {
    private static final String COMMA_OUTSIDE_BRACKETS = ",(?![^(]*\\))";
    private static final String DECADES = "1e-3,1e-2,0.1,1,10,100,1e3,1e4,1e5,1e6,1e7,1e8,1e9";

    @Option(names = "--model", paramLabel = "M", description = "The model, by name, alias or a unique part of a name.")
    private @Nullable String model;

    @Option(
            names = "--accelerator",
            paramLabel = "A",
            description =
                    "An accelerator (repeatable, or separated by commas); each gets rows of its own. Without it the"
                            + " best of the catalogue is picked for every traffic.")
    private List<String> accelerators = List.of();

    @Option(
            names = "--quantization",
            paramLabel = "Q",
            description = "Formats such as w8a8kv8 (repeatable, or separated by commas). Without it the cheapest of the"
                    + " menu that the model allows and that loses at most --max-quality-loss.")
    private List<String> quantization = List.of();

    @Option(
            names = "--chips",
            paramLabel = "N",
            description = "Size of the group, 1 to 512 (default: the best power of two).")
    private @Nullable String chips;

    @Option(names = "--consumer", description = "Consumer cards count as part of the catalogue.")
    private boolean consumer;

    @Option(names = "--announced", description = "Chips that do not ship yet count as part of the catalogue.")
    private boolean announced;

    @Option(
            names = "--max-quality-loss",
            paramLabel = "DECADES",
            description =
                    "Largest loss of a format that is picked, in decades of training compute (default: no limit; the column"
                            + " 'loss' shows it). 0.125, a quarter's progress, admits no 4-bit activations. Formats that are"
                            + " named are always considered.")
    private @Nullable String maxQualityLoss;

    @Option(
            names = "--traffic",
            paramLabel = "X",
            description = "Output tokens per second on one copy of the model (repeatable, or separated by commas;"
                    + " default: " + DECADES + ").")
    private List<String> traffic = List.of();

    @Option(
            names = "--total-traffic",
            paramLabel = "X",
            description = "Output tokens per second of the whole deployer, over which slack is pooled (default: the"
                    + " traffic of the row).")
    private @Nullable String totalTraffic;

    @Option(
            names = "--versus-price",
            paramLabel = "P",
            description = "USD per million output tokens with their share of input: the smallest traffic is found at"
                    + " which self-hosting on whole groups costs no more. List prices compare as p_out +"
                    + " (I/O)(1-h) p_in + (I/O) h p_cached.")
    private @Nullable String versusPrice;

    @Mixin
    private final WorkloadOptions workload = new WorkloadOptions();

    @Mixin
    private final ServingTermOptions terms = new ServingTermOptions();

    @Mixin
    private final EfficiencyOptions efficiencies = new EfficiencyOptions();

    @Mixin
    private final PriceOptions price = new PriceOptions();

    @Option(
            names = "--catalog",
            paramLabel = "FILE.csv",
            description = "A file that overrides or adds accelerators or models (repeatable); its header says which.")
    private List<Path> files = List.of();

    /** The question, and the catalogue that it is asked about. */
    record Asked(CostQuestion question, Catalogs catalogs) {}

    /**
     * Reads everything.
     *
     * @throws org.ridgepoint.tables.InvalidInputException with every problem
     */
    Asked read() {
        Problems problems = new Problems();
        OptionNumbers numbers = new OptionNumbers(problems);
        Catalogs catalogs = Catalogs.load();
        for (Path file : files) {
            catalogs = catalogs.withFile(file, problems);
        }
        Optional<CatalogModel> named = model(catalogs, problems);
        CostQuestion.Options options = options(catalogs, numbers, problems);
        Workload asked = workload.read(numbers);
        ServingTerms assumed = terms.read(numbers, problems);
        CostQuestion.Price costs = price.read(numbers);
        Efficiencies fitted = efficiencies.read(numbers, problems);
        OptionalDouble total = numbers.traffic("--total-traffic", totalTraffic);
        List<Double> rows = traffic(numbers, total, problems);
        OptionalDouble versus = numbers.positive("--versus-price", versusPrice);
        problems.throwIfAny();
        CostQuestion question =
                new CostQuestion(named.orElseThrow(), options, asked, assumed, costs, fitted, rows, total, versus);
        return new Asked(question, catalogs);
    }

    private Optional<CatalogModel> model(Catalogs catalogs, Problems problems) {
        if (model == null) {
            problems.add("--model", 0, "", "", "is missing; 'ridgepoint catalog models' lists what there is");
            return Optional.empty();
        }
        Optional<CatalogModel> found = catalogs.models().find(model, Place.of("--model"), problems);
        found.filter(each -> each.architecture().isEmpty())
                .ifPresent(each -> problems.add(
                        "--model", 0, "", each.name(), each.architectureGap() + "; give it in a --catalog file"));
        return found;
    }

    private CostQuestion.Options options(Catalogs catalogs, OptionNumbers numbers, Problems problems) {
        Set<AcceleratorEntry> chipsNamed = new LinkedHashSet<>();
        for (String name : acceleratorNames(catalogs)) {
            catalogs.accelerators()
                    .find(name, Place.of("--accelerator"), problems)
                    .ifPresent(found -> chipsNamed.add(catalogs.accelerators().entry(found.name())));
        }
        Set<QuantizationFormat> formats = new LinkedHashSet<>();
        for (String name : split(quantization).toList()) {
            catalogs.formats().find(name, Place.of("--quantization"), problems).ifPresent(formats::add);
        }
        return new CostQuestion.Options(
                new ArrayList<>(chipsNamed),
                new ArrayList<>(formats),
                groupSize(numbers, problems),
                consumer,
                announced,
                numbers.notNegative("--max-quality-loss", maxQualityLoss)
                        .orElse(CostQuestion.Options.DEFAULT_MAX_QUALITY_LOSS));
    }

    /** Commas separate names, but a name in full may hold one. */
    private List<String> acceleratorNames(Catalogs catalogs) {
        Set<String> inFull = new LinkedHashSet<>();
        catalogs.accelerators().all().forEach(chip -> inFull.add(chip.name()));
        return accelerators.stream()
                .flatMap(text -> inFull.contains(text.strip()) ? Stream.of(text) : split(List.of(text)))
                .toList();
    }

    private static Stream<String> split(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Arrays.stream(text.split(COMMA_OUTSIDE_BRACKETS, -1)))
                .map(String::strip);
    }

    private OptionalInt groupSize(OptionNumbers numbers, Problems problems) {
        OptionalDouble size = numbers.within("--chips", chips, 1, ServingSetup.MAX_CHIPS);
        if (size.isPresent() && size.getAsDouble() != Math.rint(size.getAsDouble())) {
            problems.add("--chips", 0, "", String.valueOf(chips), "must be a whole number");
        }
        return size.isPresent() ? OptionalInt.of((int) size.getAsDouble()) : OptionalInt.empty();
    }

    private List<Double> traffic(OptionNumbers numbers, OptionalDouble total, Problems problems) {
        List<String> texts = traffic.isEmpty() && total.isPresent() ? decadesUpTo(total.getAsDouble()) : traffic;
        List<Double> values = new ArrayList<>();
        for (String text : split(texts.isEmpty() ? List.of(DECADES) : texts).toList()) {
            OptionalDouble value = numbers.traffic("--traffic", text);
            value.ifPresent(values::add);
            if (value.isPresent() && total.isPresent() && value.getAsDouble() > total.getAsDouble()) {
                String remedy = "is above --total-traffic %s, of which it is a part";
                problems.add("--traffic", 0, "", text, Text.format(remedy, total.getAsDouble()));
            }
        }
        return values;
    }

    private static List<String> decadesUpTo(double total) {
        List<String> low = split(List.of(DECADES))
                .filter(text -> Double.parseDouble(text) <= total)
                .toList();
        return low.isEmpty() ? List.of(Double.toString(total)) : low;
    }
}
