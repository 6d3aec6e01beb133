package org.ridgepoint.hardware.roadmap;

/**
 * What an in-memory chip offers against the server line of the same year (model specification, section 5; judgements).
 * A product is a capacity and three ratios per resident byte; the server line's price per byte is the price of a chip
 * over its capacity.
 *
 * @param usdPerByte price per byte that holds weights
 * @param bandwidthPerByte bandwidth to the weights per byte
 * @param opsPerByte every listed peak rate per byte
 * @param capacityPerChip bytes of weights on one chip
 */
public record InMemoryRatios(
        MaturingRatio usdPerByte,
        MaturingRatio bandwidthPerByte,
        MaturingRatio opsPerByte,
        MaturingRatio capacityPerChip) {

    /** Price of the weight memory of one chip, over that of a server chip. */
    public double pricePerChip(double maturity) {
        return usdPerByte.at(maturity) * capacityPerChip.at(maturity);
    }

    /** Bandwidth to the weights of one chip, over that of a server chip. */
    public double bandwidthPerChip(double maturity) {
        return bandwidthPerByte.at(maturity) * capacityPerChip.at(maturity);
    }

    /** Peak rates of one chip, over those of a server chip. */
    public double opsPerChip(double maturity) {
        return opsPerByte.at(maturity) * capacityPerChip.at(maturity);
    }

    /** The same with the price per byte multiplied by {@code factor}. */
    public InMemoryRatios withPriceTimes(double factor) {
        MaturingRatio price = new MaturingRatio(usdPerByte.launch() * factor, usdPerByte.potential() * factor);
        return new InMemoryRatios(price, bandwidthPerByte, opsPerByte, capacityPerChip);
    }

    /** The same with operations per byte multiplied by {@code factor}. */
    public InMemoryRatios withOpsTimes(double factor) {
        MaturingRatio ops = new MaturingRatio(opsPerByte.launch() * factor, opsPerByte.potential() * factor);
        return new InMemoryRatios(usdPerByte, bandwidthPerByte, ops, capacityPerChip);
    }
}
