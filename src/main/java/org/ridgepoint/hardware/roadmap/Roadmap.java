package org.ridgepoint.hardware.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.ProductLine;
import org.ridgepoint.hardware.race.Launch;
import org.ridgepoint.units.Text;

/**
 * Conventional products on sale in any year (model specification, section 5): the catalogue to its end, then generations
 * of each line, worked out once. In-memory products depend on a race and so on the market: the roadmap makes the chip of
 * a generation when its launch is due. Immutable.
 */
public final class Roadmap {
    private static final String OWN_PATH = "-alone";

    private final List<ProductLineTemplate> lines;
    private final GrowthRates growth;
    private final SaleRules rules;
    private final List<ProductSet> timeline;

    /**
     * @param catalogue real chips; those that {@code rules} refuse are left out, and a line's base replaces the chip of
     *     the same name
     * @param lines product lines that grow from a chip; exactly one of them a server line if in-memory products launch
     */
    public Roadmap(List<Accelerator> catalogue, List<ProductLineTemplate> lines, GrowthRates growth, SaleRules rules) {
        this.lines = List.copyOf(lines);
        this.growth = growth;
        this.rules = rules;
        List<Product> products = new ArrayList<>(catalogueProducts(catalogue));
        lines.forEach(line -> products.addAll(generations(line)));
        timeline = ProductTimeline.of(products);
    }

    /** Every set of products from the empty one before the first launch, in order; {@code version} is the position. */
    public List<ProductSet> timeline() {
        return timeline;
    }

    /** The set on sale in a year: the same instance as long as nothing changes. */
    public ProductSet onSale(double year) {
        return ProductTimeline.at(timeline, year);
    }

    /** The products on sale in a year, oldest first: the same list as long as nothing changes. */
    public List<Product> productsOnSale(double year) {
        return onSale(year).products();
    }

    /** The newest server chip in a year, against which in-memory products of that year are described. */
    public Accelerator serverChip(double year) {
        ProductLineTemplate line = serverLine();
        return line.generation(newestServerGeneration(line, year), growth);
    }

    private ProductLineTemplate serverLine() {
        List<ProductLineTemplate> servers =
                lines.stream().filter(line -> line.line() == ProductLine.SERVER).toList();
        if (servers.size() != 1) {
            throw new IllegalArgumentException(Text.format(
                    "in-memory products are described against one server line, but there are %d", servers.size()));
        }
        return servers.get(0);
    }

    /** Generations whose turn would have come before the catalogue ended are real chips, not projected ones. */
    private int newestServerGeneration(ProductLineTemplate line, double year) {
        int newest = line.newestGeneration(year);
        return newest < firstProjected(line) ? 0 : newest;
    }

    private int firstProjected(ProductLineTemplate line) {
        return Math.max(1, line.firstGenerationAfter(rules.catalogueEndYear()));
    }

    private List<Product> catalogueProducts(List<Accelerator> catalogue) {
        Set<String> bases = lines.stream().map(line -> line.base().name()).collect(Collectors.toSet());
        return catalogue.stream()
                .filter(chip -> rules.offers(chip) && !bases.contains(chip.name()))
                .map(chip -> catalogueProduct(chip.name(), chip))
                .toList();
    }

    private Product catalogueProduct(String id, Accelerator chip) {
        double release = chip.identity().releaseYear();
        return new Product(id, chip, release, release + rules.catalogueSaleYears());
    }

    private List<Product> generations(ProductLineTemplate line) {
        List<Product> products = new ArrayList<>();
        products.add(baseProduct(line));
        int generation = firstProjected(line);
        while (line.launchYear(generation) <= rules.lastYear()) {
            double withdrawal = line.launchYear(generation + rules.generationsOnSale());
            Accelerator chip = line.generation(generation, growth);
            products.add(new Product(line.id(generation), chip, line.launchYear(generation), withdrawal));
            generation++;
        }
        return products;
    }

    /** A base stays on sale as long as it is among the newest generations, so that no line is ever empty. */
    private Product baseProduct(ProductLineTemplate line) {
        Product product = catalogueProduct(line.id(0), line.generation(0, growth));
        double superseded = line.launchYear(firstProjected(line) + rules.generationsOnSale() - 1);
        return new Product(
                product.id(), product.chip(), product.launchYear(), Math.max(product.withdrawalYear(), superseded));
    }

    /**
     * The product of an in-memory generation, described against the server chip of its launch.
     *
     * @param technology what it is
     * @param launch which generation, when, and how far the technology has come
     * @param vendor who sells it
     */
    public Product inMemory(InMemoryTechnology technology, Launch launch, String vendor) {
        String line = launch.line().dominant()
                ? technology.label()
                : technology.family().label().replace(' ', '-') + OWN_PATH;
        String name = Text.format("%s generation %d (%.1f)", line, launch.number(), launch.year());
        Accelerator chip = technology.chip(
                new InMemoryTechnology.Making(name, vendor, launch.year(), launch.maturity(), launch.costFactor()),
                serverChip(launch.year()));
        double withdrawal = launch.year() + rules.generationsOnSale() * rules.inMemoryCadenceYears();
        return new Product(line + "-" + launch.number(), chip, launch.year(), withdrawal);
    }
}
