package org.ridgepoint.simulation;

import org.ridgepoint.scenario.MarketParameters;
import sim.engine.Schedule;
import sim.engine.SimState;

/**
 * One run of the market on MASON. Holds no economics: it lays out the phases of a step, in order (model specification,
 * section 11). MASON's own generator takes 32 bits of a seed and is not used; all randomness comes from {@link
 * RandomStreams}.
 */
public final class DeploymentMarket extends SimState {
    private static final long serialVersionUID = 1L;

    private final transient MarketParameters parameters;
    private final transient RandomStreams streams;
    private final transient MarketObserver observer;

    /**
     * @param parameters what defines the run except its seed
     * @param seed all 64 bits of it
     * @param observer is shown every step
     */
    public DeploymentMarket(MarketParameters parameters, long seed, MarketObserver observer) {
        super(seed);
        this.parameters = parameters;
        this.streams = new RandomStreams(seed);
        this.observer = observer;
    }

    /** Runs from the start to the end of the calendar. */
    public static void run(MarketParameters parameters, long seed, MarketObserver observer) {
        DeploymentMarket run = new DeploymentMarket(parameters, seed, observer);
        run.start();
        for (int step = 0; step < parameters.calendar().steps(); step++) {
            run.schedule.step(run);
        }
        run.finish();
    }

    /** Founds the market and schedules its phases, one event each: MASON shuffles events of equal ordering. */
    @Override
    public void start() {
        super.start();
        MarketSteps steps = new MarketSteps(parameters, streams);
        MarketViews views = new MarketViews(steps.market());
        every(Phase.TECHNOLOGY, () -> steps.technology((int) schedule.getSteps()));
        every(Phase.LABS, steps::labs);
        every(Phase.EXPECTATIONS, steps::expectations);
        every(Phase.PLANS, steps::plans);
        every(Phase.PRICES, steps::prices);
        every(Phase.CHOICES, steps::choices);
        every(Phase.SERVING, steps::serving);
        every(Phase.ACCOUNTS, steps::accounts);
        every(Phase.ENTRY_AND_EXIT, steps::entryAndExit);
        every(Phase.MEASURES, () -> show(steps, views));
    }

    private void show(MarketSteps steps, MarketViews views) {
        MarketObserver.StepRecord step = steps.measures();
        observer.stepEnded(step);
        observer.happened(step.date(), steps.market().log().ofStep());
        observer.panel(step, () -> DeployerPanel.of(steps.market()));
        observer.viewed(views::view);
    }

    private void every(Phase phase, Runnable action) {
        schedule.scheduleRepeating(Schedule.EPOCH, phase.ordering(), state -> run(phase, action));
    }

    private void run(Phase phase, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException failed) {
            throw new PhaseFailure(phase, schedule.getSteps(), failed);
        }
    }
}
