package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.List;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.OpenWeights;
import org.ridgepoint.firms.OpenWeights.Generation;
import org.ridgepoint.firms.labs.Arrangement;
import org.ridgepoint.firms.labs.LabEntry;
import org.ridgepoint.firms.labs.LabTerms;
import org.ridgepoint.firms.labs.ReleaseMode;

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
            }
        }
    }

    /**
     * Lets the firms whose turn it is decide; it is a firm's turn once a year, staggered by id, and first after a year. All
     * look before any acts, so that none knows what the others are about to do.
     */
    void review() {
        int stepsPerYear = market.calendar().stepsPerYear();
        List<Runnable> decisions = new ArrayList<>();
        for (Deployer firm : market.activeDeployers()) {
            boolean turn = (market.step() + firm.id()) % stepsPerYear == 0;
            if (turn && market.step() >= stepsPerYear) {
                Lab lab = firm.lab();
                decisions.add(lab == null ? considerLab(firm) : arrange(firm, lab));
            }
        }
        decisions.forEach(Runnable::run);
    }

    private Runnable arrange(Deployer firm, Lab lab) {
        Arrangement chosen = terms.arrangements().choose(lab.arrangement(), forecast.ofArrangements(firm, lab));
        return () -> take(firm, lab, chosen);
    }

    private void take(Deployer firm, Lab lab, Arrangement chosen) {
        if (chosen.deploys() && !firm.deploys()) {
            firm.reopen(market.step());
        }
        if (chosen.researches()) {
            lab.arrange(chosen);
        } else {
            firm.endResearch();
            market.events().labEnded();
        }
    }

    private Runnable considerLab(Deployer firm) {
        LabEntry entry = terms.entry();
        double mean = Research.mean(market.labs());
        boolean starts = entry.affordable(firm.books().cashUsd(), mean)
                && entry.pays(forecast.asLabUsd(firm), forecast.asDeployerUsd(firm), mean);
        return starts ? () -> start(firm, entry.sunkUsd(mean)) : () -> {};
    }

    /** A new lab is as good as the open weights that it starts from; catching up is research of this step. */
    private void start(Deployer firm, double sunkUsd) {
        Lab lab = new Lab(
                market.labs().size(),
                firm.id(),
                market.step(),
                market.openWeights().quality(),
                market.year() + terms.generations().years());
        lab.spend(sunkUsd / market.calendar().stepYears());
        firm.start(lab);
        market.labs().add(lab);
        market.events().labFounded();
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
