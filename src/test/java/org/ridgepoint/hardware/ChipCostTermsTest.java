package org.ridgepoint.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ridgepoint.inference.Oracles;
import org.ridgepoint.inference.ServingTerms;

/** What a chip costs by the second, against values worked by hand from section 3 of the model specification. */
class ChipCostTermsTest {
    private static final OptionalDouble WATTS = OptionalDouble.of(700);

    private static ChipCostTerms terms(double interestRate, double lifeYears) {
        return new ChipCostTerms(0.4, interestRate, lifeYears, 1.25, 0.8, 0.08, 2.28);
    }

    private static Accelerator.Offer offer(PriceBasis basis, Access access, double price, double rent) {
        return new Accelerator.Offer(
                price > 0 ? OptionalDouble.of(price) : OptionalDouble.empty(),
                basis,
                access,
                rent > 0 ? OptionalDouble.of(rent) : OptionalDouble.empty());
    }

    @Test // crf_10pct_4y of oracles.json: 0.1/(1 − 1.1^−4)
    void capitalRecoveryFactor() {
        assertEquals(Oracles.entry("crf_10pct_4y").asDouble(), terms(0.1, 4).capitalRecoveryFactor(), 1e-10);
        assertEquals(0.25, terms(0, 4).capitalRecoveryFactor());
    }

    @Test // the limit of no interest: (1 + (n + 1)·r/2)/n, also where 1 − (1+r)^−n is lost to rounding
    void capitalRecoveryFactorOfTinyInterest() {
        for (double rate : new double[] {1e-8, 1e-12, 1e-16, 1e-18, 1e-300}) {
            assertEquals(0.25 * (1 + 2.5 * rate), terms(rate, 4).capitalRecoveryFactor(), 1e-15);
        }
    }

    @Test // by hand: CRF 8 %, 4 years = 0.08/(1 − 1/1.36048896) = 0.3019208045; 30000·1.4·CRF/31557600 = 4.018258e-4;
    // 700·0.8·1.25·0.08/3.6e6 = 1.555556e-5; 700·2.28/31557600 = 5.057419e-5 USD/s: 1.6848 USD an hour in all
    void ownedH100() {
        assertEquals(0.3019208045, terms(0.08, 4).capitalRecoveryFactor(), 1e-10);
        double usd = terms(0.08, 4).ownedUsdPerSecond(30_000, true, 700);
        assertEquals(4.018258e-4 + 1.555556e-5 + 5.057419e-5, usd, 1e-9);
        assertEquals(1.6848, usd * 3600, 1e-3);
    }

    @Test // section 7: server overhead 0.4 on chip and card prices only
    void serverOverheadOnBareChipsAndCardsOnly() {
        ChipCostTerms terms = terms(0.08, 4);
        double capital = 30_000 * 0.3019208045 / 31_557_600;
        for (PriceBasis basis : PriceBasis.values()) {
            boolean bare = basis == PriceBasis.CHIP || basis == PriceBasis.CARD;
            double running = terms.ownedUsdPerSecond(0, false, 700);
            double usd = terms.usdPerChipSecond(offer(basis, Access.SALE, 30_000, 0), WATTS)
                    .orElseThrow();
            assertEquals(capital * (bare ? 1.4 : 1), usd - running, 1e-12, basis.label());
        }
    }

    @Test // section 3: rental where that is how the chip is had; otherwise owned, where price and power are known
    void rentedOrOwned() {
        ChipCostTerms terms = terms(0.08, 4);
        double owned = terms.ownedUsdPerSecond(30_000, true, 700);
        double rented = 2.5 / 3600;
        Accelerator.Offer both = offer(PriceBasis.CHIP, Access.SALE, 30_000, 2.5);
        assertEquals(owned, terms.usdPerChipSecond(both, WATTS).orElseThrow());
        assertEquals(
                rented, terms.usdPerChipSecond(both, OptionalDouble.empty()).orElseThrow());
        assertEquals(
                rented,
                terms.usdPerChipSecond(offer(PriceBasis.CHIP, Access.RENT_ONLY, 30_000, 2.5), WATTS)
                        .orElseThrow());
        assertEquals(
                rented,
                terms.usdPerChipSecond(offer(PriceBasis.UNKNOWN, Access.SALE, 0, 2.5), WATTS)
                        .orElseThrow());
        assertTrue(terms.usdPerChipSecond(offer(PriceBasis.CHIP, Access.RENT_ONLY, 30_000, 0), WATTS)
                .isEmpty());
        assertTrue(terms.usdPerChipSecond(offer(PriceBasis.CHIP, Access.SALE, 30_000, 0), OptionalDouble.empty())
                .isEmpty());
    }

    @Test // tco_effects of oracles.json: 833.33 USD a month over three years without interest, 50.40 of power, 15.12 of
    // cooling and 133 of colocation; its months have 30 days and ours 30.4375, hence the tolerance
    void sharesOfTheMonthlyBill() {
        ChipCostTerms bill = new ChipCostTerms(0, 0, 3, 1.3, 1, 0.1, 133.0 * 12 / 700);
        double all = bill.ownedUsdPerSecond(30_000, false, 700);
        double capital = new ChipCostTerms(0, 0, 3, 1.3, 1, 0, 0).ownedUsdPerSecond(30_000, false, 700);
        double energy = new ChipCostTerms(0, 0, 3, 1.3, 1, 0.1, 0).ownedUsdPerSecond(0, false, 700);
        assertEquals(Oracles.entry("tco_effects").path("capex_share").asDouble(), capital / all, 0.001);
        assertEquals(Oracles.entry("tco_effects").path("energy_share").asDouble(), energy / all, 0.001);
    }

    @Test // by hand: 5 USD per GB, 5e-9·0.3019208045/31557600 = 4.78365e-17 USD per byte and second
    void hostMemory() {
        assertEquals(4.78365e-17, ServingTerms.DEFAULT.hostUsdPerByteSecond(), 1e-22);
    }
}
