package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.MarketProduct;
import org.ridgepoint.firms.fleet.Chip;
import org.ridgepoint.hardware.race.RaceLine;

/** What a deployer orders in a step, and how much of it vendors deliver. */
final class Contract {
    private final Deployer deployer;
    private final double ownUsd;
    private final double part;
    private final double gap;
    private final double ownable;
    private final List<Item> items = new ArrayList<>();

    /**
     * An order for a gap in what can be owned.
     *
     * @param ownUsd what the deployer pays without a loan
     * @param part of the gap that is ordered
     * @param gap cost units
     * @param ownable all needs that can be met with owned chips, cost units
     */
    Contract(Deployer deployer, double ownUsd, double part, double gap, double ownable) {
        this.deployer = deployer;
        this.ownUsd = ownUsd;
        this.part = part;
        this.gap = gap;
        this.ownable = ownable;
    }

    /** Chips for a segment: in the books those that its plan mainly runs on, from makers of all that it runs on. */
    static final class Item {
        private final Chip chip;
        private final double need;
        private final List<Lot> lots;

        Item(Chip chip, double need, List<Lot> lots) {
            this.chip = chip;
            this.need = need;
            this.lots = lots;
        }

        Chip chip() {
            return chip;
        }

        List<Lot> lots() {
            return lots;
        }

        /** Part that is delivered: 1 to the last bit without rationing, 0 if nothing is. */
        double delivered() {
            double sum = 0;
            double missing = 0;
            for (Lot lot : lots) {
                sum += lot.share * lot.delivered;
                missing += lot.share * (1 - lot.delivered);
            }
            return missing == 0 ? 1 : sum;
        }

        /** Discount on what is delivered, if anything is. */
        double discount() {
            double saved = 0;
            for (Lot lot : lots) {
                saved += lot.share * lot.delivered * lot.saved;
            }
            return saved == 0 ? 0 : saved / delivered();
        }

        private double price() {
            return listPrice() * delivered() * (1 - discount());
        }

        private double listPrice() {
            return need * chip.priceOfUnitUsd();
        }
    }

    /** What is ordered of a product, as a share of an item. */
    static final class Lot {
        private final MarketProduct product;
        private final Optional<RaceLine.Key> line;
        private final double share;
        private final double saved;
        private double delivered = 1;

        Lot(MarketProduct product, Optional<RaceLine.Key> line, double share, double saved) {
            this.product = product;
            this.line = line;
            this.share = share;
            this.saved = saved;
        }

        MarketProduct product() {
            return product;
        }

        double saved() {
            return saved;
        }
    }

    void add(Item item) {
        items.add(item);
    }

    List<Item> items() {
        return items;
    }

    Deployer deployer() {
        return deployer;
    }

    double ownUsd() {
        return ownUsd;
    }

    /** Price of what is delivered. */
    double usd() {
        return part * (gap * priceOfAll(items) / ownable);
    }

    /** What chips for the whole of what can be owned would cost. */
    static double priceOfAll(List<Item> items) {
        double sum = 0;
        for (Item item : items) {
            sum += item.price();
        }
        return sum;
    }

    /** Cost units of an item that are delivered. */
    double units(Item item) {
        return part * gap / ownable * item.need * item.delivered();
    }

    /** What is delivered of a lot, at list prices. */
    double listUsd(Item item, Lot lot) {
        return part * gap / ownable * item.listPrice() * lot.share * lot.delivered;
    }

    /** Adds the technologies that something is ordered of. */
    void forEachLine(Consumer<Optional<RaceLine.Key>> visitor) {
        for (Item item : items) {
            item.lots.forEach(lot -> visitor.accept(lot.line));
        }
    }

    /** What is ordered of a technology, at list prices. */
    double listUsd(Optional<RaceLine.Key> line) {
        double sum = 0;
        for (Item item : items) {
            for (Lot lot : item.lots) {
                sum += lot.line.equals(line) ? listUsd(item, lot) : 0;
            }
        }
        return sum;
    }

    /** Of a technology only a part is delivered. */
    void grant(Optional<RaceLine.Key> line, double delivered) {
        for (Item item : items) {
            for (Lot lot : item.lots) {
                lot.delivered = lot.line.equals(line) ? delivered : lot.delivered;
            }
        }
    }
}
