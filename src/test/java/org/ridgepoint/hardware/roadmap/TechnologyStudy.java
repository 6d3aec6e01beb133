package org.ridgepoint.hardware.roadmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.hardware.MemoryPool;
import org.ridgepoint.hardware.NumberFormat;
import org.ridgepoint.hardware.ProductLine;
import org.ridgepoint.inference.ModelArchitecture;
import org.ridgepoint.inference.Quantization;
import org.ridgepoint.inference.ServingEfficiency;
import org.ridgepoint.inference.ServingHardware;
import org.ridgepoint.inference.ServingOption;
import org.ridgepoint.inference.ServingSetup;
import org.ridgepoint.inference.ServingTerms;
import org.ridgepoint.inference.Workload;
import org.ridgepoint.units.Text;

/** Cost of serving against traffic, for every in-memory technology at a maturity: where does who buy what? */
final class TechnologyStudy {
    static final ModelArchitecture DENSE_70B = ModelArchitecture.dense(70.6e9, 80, 8192, 163_840, 8192);
    static final ModelArchitecture MOE_671B =
            new ModelArchitecture(671e9, 17.168e9, 256, 8, 61, 7168, 35_136, 69_632, 20_480);
    static final Workload ASSISTANT = new Workload(1500, 400, 0.3, 0.05, 2, 1.6);
    static final ServingEfficiency EFFICIENCY = new ServingEfficiency(0.75, 0.4, 0.5, 0, 0);
    static final List<InMemoryTechnology> TECHNOLOGIES = List.of(
            InMemoryTechnology.NEAR_MEMORY,
            InMemoryTechnology.SPARSE,
            InMemoryTechnology.DENSE,
            InMemoryTechnology.IDEAL);
    private static final double TOKENS_PER_MILLION = 1e6;

    private TechnologyStudy() {}

    /** The newest server chip of a year. */
    static Accelerator server(double year) {
        List<ProductLineTemplate> lines = List.of(ProductLineTemplate.of(Chips.SERVER, ProductLine.SERVER));
        return new Roadmap(List.of(), lines, GrowthRates.DEFAULT, SaleRules.DEFAULT).serverChip(year);
    }

    /** A chip without learning. */
    static InMemoryTechnology.Making made(InMemoryTechnology technology, double year, double maturity) {
        return new InMemoryTechnology.Making(technology.label(), "entrant", year, maturity, 1);
    }

    /** USD per million output tokens of the cheapest group of 1 to 512 chips; infinite if none is feasible. */
    static double cheapest(Accelerator chip, ModelArchitecture model, Quantization bits, double traffic) {
        return options(chip, model, bits, ASSISTANT, ServingTerms.DEFAULT).stream()
                .mapToDouble(option -> option.usdPerToken(traffic, traffic) * TOKENS_PER_MILLION)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    static List<ServingOption> options(
            Accelerator chip, ModelArchitecture model, Quantization bits, Workload workload, ServingTerms terms) {
        double usd = ChipCostTerms.DEFAULT
                .usdPerChipSecond(chip.offer(), chip.boardPowerWatts())
                .orElseThrow();
        ServingHardware hardware = ServingHardware.of(chip, usd, EFFICIENCY);
        List<ServingOption> options = new ArrayList<>();
        for (int chips = 1; chips <= ServingSetup.MAX_CHIPS; chips *= 2) {
            ServingSetup setup = new ServingSetup(model, bits, workload, hardware, chips, terms);
            ServingOption.of(setup).option().ifPresent(options::add);
        }
        return options;
    }

    /** Prints the table; arguments: year and maturity (2045 and 1 if absent). */
    public static void main(String[] arguments) {
        double year = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 2045;
        double maturity = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1;
        Accelerator server = server(year);
        List<Accelerator> chips = Stream.concat(
                        Stream.of(server), TECHNOLOGIES.stream().map(t -> t.chip(made(t, year, maturity), server)))
                .toList();
        chips.forEach(TechnologyStudy::describe);
        print("70B dense, 8/8/8", chips, DENSE_70B, Quantization.of(8, 8, 8));
        print("70B dense, 4.5/8/8", chips, DENSE_70B, Quantization.of(4, 8, 8));
        print("671B mixture, 8/8/8", chips, MOE_671B, Quantization.of(8, 8, 8));
        print("671B mixture, 4.5/8/8", chips, MOE_671B, Quantization.of(4, 8, 8));
    }

    private static void describe(Accelerator chip) {
        MemoryPool weights = chip.memory().orElseThrow().weights();
        MemoryPool state = chip.memory().orElseThrow().state();
        double usd = ChipCostTerms.DEFAULT
                .usdPerChipSecond(chip.offer(), chip.boardPowerWatts())
                .orElseThrow();
        System.out.println(Text.format(
                "%-28s weights %.4g GB %.4g TB/s | KV %.4g GB %.4g TB/s | %.4g Tops %.0f W %.0f USD %.3g USD/h",
                chip.name(),
                weights.capacityBytes() / 1e9,
                weights.bandwidthBytesPerSecond() / 1e12,
                state.capacityBytes() / 1e9,
                state.bandwidthBytesPerSecond() / 1e12,
                chip.peaks().rateOf(NumberFormat.FP8) / 1e12,
                chip.boardPowerWatts().orElseThrow(),
                chip.offer().priceUsd().orElseThrow(),
                3600 * usd));
    }

    private static void print(String title, List<Accelerator> chips, ModelArchitecture model, Quantization bits) {
        System.out.println("\n" + title + "  (USD per million output tokens; * cheapest)");
        StringBuilder head = new StringBuilder(Text.format("%10s", "traffic"));
        chips.forEach(chip -> head.append(Text.format("%16s", chip.name().split(" ")[0])));
        System.out.println(head);
        for (double traffic = 1; traffic <= 1e7; traffic *= 10) {
            double x = traffic;
            double[] costs = chips.stream()
                    .mapToDouble(chip -> cheapest(chip, model, bits, x))
                    .toArray();
            double best = Arrays.stream(costs).min().orElseThrow();
            StringBuilder row = new StringBuilder(Text.format("%10.0f", traffic));
            for (double cost : costs) {
                row.append(Text.format("%15.5g%s", cost, cost == best ? "*" : " "));
            }
            System.out.println(row);
        }
    }
}
