package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.OpenWeights;
import org.ridgepoint.firms.OpenWeights.Generation;
import org.ridgepoint.firms.accounts.Entry;
import org.ridgepoint.firms.labs.Arrangement;
import org.ridgepoint.firms.labs.LabEntry;
import org.ridgepoint.firms.labs.LabTerms;
import org.ridgepoint.firms.labs.ReleaseMode;
import org.ridgepoint.units.Text;

/**
 * Generations ship, and once a year every firm with a lab decides on what it does and on which terms others may use its
 * models; rich deployers may start a lab (model specification, section 6).
 */
final class Releases {
    private final Market market;
    private final LabTerms terms;
    private final LabForecast forecast;

    Releases(Market market, Planning planning) {
        this.market = market;
        terms = market.parameters().firms().labs();
        forecast = new LabForecast(market, planning);
    }

    /** Ships the generations that are due, at the size that pays best. */
    void ship() {
        for (Lab lab : market.labs()) {
            if (lab.isDue(market.year())) {
                int doublings = terms.generations()
                        .choose(
                                lab.doublings(),
                                market.year(),
                                lab.researchSinceReleaseUsd(),
                                forecast.ofSizes(lab)::discountedMarginUsd);
                lab.release(doublings, terms.generations().years());
                market.log()
                        .note(
                                Event.Kind.MODEL_GENERATION,
                                "lab " + lab.index(),
                                Text.format(
                                        "quality %.3f, frontier 2^%d of the first", lab.releasedQuality(), doublings));
            }
        }
    }

    /**
     * Lets the firms whose turn it is decide; it is a firm's turn once a year, staggered by id, and first after a year. All
     * look before any acts, so that none knows what the others are about to do, and before new generations ship, because what
     * they go by are the sales of those before.
     */
    void review() {
        List<Runnable> decisions = new ArrayList<>();
        for (Deployer firm : market.activeDeployers()) {
            Lab lab = firm.lab();
            if (lab != null && lab.hasShipped() && hasTurn(firm)) {
                decisions.add(arrange(firm, lab));
            }
        }
        richestFounder().ifPresent(founder -> decisions.add(considerLab(founder)));
        decisions.forEach(Runnable::run);
    }

    /**
     * The one firm without a lab, of those whose turn it is, that could found one first: the richest. Others wait and see, so
     * that nobody founds a lab in the belief that it is the only one to do so.
     */
    private Optional<Deployer> richestFounder() {
        Deployer richest = null;
        for (Deployer firm : market.activeDeployers()) {
            boolean richer =
                    richest == null || firm.books().cashUsd() > richest.books().cashUsd();
            richest = firm.lab() == null && hasTurn(firm) && richer ? firm : richest;
        }
        return Optional.ofNullable(richest);
    }

    private boolean hasTurn(Deployer firm) {
        int stepsPerYear = market.calendar().stepsPerYear();
        return market.step() >= stepsPerYear && (market.step() + firm.id()) % stepsPerYear == 0;
    }

    private Runnable arrange(Deployer firm, Lab lab) {
        Arrangement chosen = terms.arrangements().choose(lab.arrangement(), forecast.ofArrangements(firm, lab));
        return () -> take(firm, lab, chosen);
    }

    private void take(Deployer firm, Lab lab, Arrangement chosen) {
        if (chosen.deploys() && !firm.deploys()) {
            firm.reopen(market.step());
        }
        if (!chosen.researches()) {
            firm.endResearch();
            market.events().labEnded();
            market.log().note(Event.Kind.LAB_EXIT, firm, "research does not pay");
        } else if (chosen != lab.arrangement()) {
            lab.arrange(chosen);
            market.log().note(Event.Kind.RELEASE_MODE, firm, chosen.label());
        }
    }

    private Runnable considerLab(Deployer firm) {
        LabEntry entry = terms.entry();
        double leader =
                Research.leader(market.labs()).map(Lab::researchUsdPerYear).orElse(0.0);
        double training =
                terms.generations().training().usd(market.openWeights().doublings(), market.year());
        double sunk = entry.sunkUsd(leader, training);
        double spare =
                firm.books().cashUsd() - market.parameters().firms().entry().startingCashUsd(market.year());
        boolean starts = entry.affordable(spare, sunk) && forecast.gainOfLabUsd(firm) > sunk;
        return starts ? () -> start(firm, sunk) : () -> {};
    }

    /**
     * A new lab begins with the open weights of today; catching up is its research until its first generation ships, and is
     * paid at once.
     */
    private void start(Deployer firm, double sunkUsd) {
        double years = terms.generations().years();
        Lab lab = Lab.founded(
                market.labs().size(),
                firm.id(),
                market.step(),
                market.openWeights().quality(),
                market.year() + years,
                sunkUsd / years);
        market.ledger().post(firm.books(), Entry.RESEARCH, sunkUsd);
        firm.start(lab);
        market.labs().add(lab);
        market.events().labFounded();
        market.log().note(Event.Kind.LAB_ENTRY, firm, Text.format("lab %d for %.3g USD", lab.index(), sunkUsd));
    }

    /** Lets open weights follow. */
    void open() {
        OpenWeights open = market.openWeights();
        Generation best = null;
        for (Lab lab : market.labs()) {
            boolean counts = terms.openWeights().trailing() || lab.arrangement().mode() == ReleaseMode.OPEN;
            if (counts && (best == null || lab.releasedQuality() > best.quality())) {
                best = new Generation(lab.releasedQuality(), lab.doublings());
            }
        }
        open.observe(best == null ? open.best() : best);
    }
}
