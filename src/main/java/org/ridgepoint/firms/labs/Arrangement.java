package org.ridgepoint.firms.labs;

/** What a firm with a lab does: research, deployment or both, and on which terms others may use its models. */
public enum Arrangement {
    /** Research and deployment; nobody else serves its models. */
    CLOSED(ReleaseMode.CLOSED, true, true),
    /** Research and deployment, and licensees who compete with it. */
    LICENSED(ReleaseMode.LICENSED, true, true),
    /** Research only: it lives on royalties. */
    LICENSOR(ReleaseMode.LICENSED, false, true),
    /** Research and deployment of weights that anybody may serve. */
    OPEN(ReleaseMode.OPEN, true, true),
    /** No more research: a deployer like any other. */
    NO_RESEARCH(ReleaseMode.OPEN, true, false);

    private final ReleaseMode mode;
    private final boolean deploys;
    private final boolean researches;

    Arrangement(ReleaseMode mode, boolean deploys, boolean researches) {
        this.mode = mode;
        this.deploys = deploys;
        this.researches = researches;
    }

    /** Who may serve its models. */
    public ReleaseMode mode() {
        return mode;
    }

    /** True if it sells tokens itself. */
    public boolean deploys() {
        return deploys;
    }

    /** True if it develops models. */
    public boolean researches() {
        return researches;
    }
}
