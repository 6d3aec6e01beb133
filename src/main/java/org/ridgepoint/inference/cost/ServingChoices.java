package org.ridgepoint.inference.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.AcceleratorEntry;
import org.ridgepoint.hardware.KernelSupport;
import org.ridgepoint.hardware.ParameterFits;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.inference.CatalogModel;
import org.ridgepoint.inference.Catalogs;
import org.ridgepoint.inference.ModelArchitecture;
import org.ridgepoint.inference.QualityLoss;
import org.ridgepoint.inference.QuantizationFormat;
import org.ridgepoint.inference.QuantizationQuality;
import org.ridgepoint.inference.ServingOption;
import org.ridgepoint.inference.ServingSetup;

/** Lists the ways to serve a model that a question leaves open: chips × formats × sizes of the group. */
final class ServingChoices {
    private final CostQuestion question;
    private final Catalogs catalogs;
    private final QuantizationQuality quality = QuantizationQuality.of(ParameterFits.load());
    private final ModelArchitecture architecture;

    ServingChoices(CostQuestion question, Catalogs catalogs) {
        this.question = question;
        this.catalogs = catalogs;
        architecture = question.model().requireArchitecture();
    }

    /** The chips that are open to any firm, of the kinds asked for, whether or not their rows are complete. */
    List<AcceleratorEntry> openChips() {
        return catalogs.accelerators().entries().stream()
                .filter(each -> open(each.accelerator()))
                .toList();
    }

    private boolean open(Accelerator chip) {
        boolean announced = chip.identity().announced() && !question.options().announced();
        return !announced
                && chip.offer().access().opensTo(false, question.options().consumerCards());
    }

    /** Every choice on one chip, whose row must be complete. */
    List<ServingChoice> on(AcceleratorEntry entry) {
        ServingChip chip = ServingChip.of(entry, question);
        List<ServingChoice> choices = new ArrayList<>();
        for (QuantizationFormat format : formats(entry.accelerator())) {
            QualityLoss loss = loss(format, entry.accelerator());
            Optional<KernelSupport.Answer> kernels =
                    catalogs.kernels().of(entry).flatMap(support -> support.anyOf(format.kernelsNeeded()));
            for (int chips : groupSizes()) {
                ServingSetup setup = new ServingSetup(
                        architecture,
                        format.quantization(),
                        question.workload(),
                        chip.hardware(),
                        chips,
                        question.terms());
                choices.add(new ServingChoice(chip, format, loss, kernels, setup, ServingOption.of(setup)));
            }
        }
        return choices;
    }

    /** Formats that the model allows and that lose more quality than asked for, on chips that compute digitally. */
    List<QuantizationFormat> formatsThatLoseTooMuch() {
        boolean named = !question.options().formats().isEmpty();
        return named
                ? List.of()
                : allowed().stream()
                        .filter(format -> quality.loss(format.quantization(), question.model())
                                        .decades()
                                > question.options().maxQualityLossDecades())
                        .toList();
    }

    /** Why there is no choice on a chip whose row is complete. */
    String whyNoChoice() {
        List<String> named = question.options().formats().stream()
                .map(QuantizationFormat::name)
                .toList();
        return named.isEmpty()
                ? "every format loses more than --max-quality-loss"
                : question.model().name() + " was not trained for the weights of " + String.join(", ", named);
    }

    private List<QuantizationFormat> formats(Accelerator chip) {
        List<QuantizationFormat> named = question.options().formats();
        return named.isEmpty()
                ? allowed().stream()
                        .filter(format -> loss(format, chip).decades()
                                <= question.options().maxQualityLossDecades())
                        .toList()
                : named.stream()
                        .filter(format -> format.allows(question.model()))
                        .toList();
    }

    private List<QuantizationFormat> allowed() {
        return catalogs.formats().all().stream()
                .filter(format -> format.allows(question.model()))
                .toList();
    }

    private QualityLoss loss(QuantizationFormat format, Accelerator chip) {
        CatalogModel model = question.model();
        return chip.identity().family() == TechnologyFamily.ANALOG_CIM
                ? quality.analogLoss(format.quantization(), model.totalParameters(), model.trainingTokens())
                : quality.loss(format.quantization(), model);
    }

    private int[] groupSizes() {
        return question.options().chips().isPresent()
                ? new int[] {question.options().chips().getAsInt()}
                : IntStream.iterate(1, size -> size <= ServingSetup.MAX_CHIPS, size -> 2 * size)
                        .toArray();
    }
}
