package org.ridgepoint.firms.labs;

/** What a firm with a lab does: research, deployment or both, and on which terms others may use its models. */
public enum Arrangement {
    /** Research and deployment; nobody else serves its models. */
    CLOSED("closed", ReleaseMode.CLOSED, true, true),
    /** Research and deployment, and licensees who compete with it. */
    LICENSED("licensed", ReleaseMode.LICENSED, true, true),
    /** Research only: it lives on royalties. */
    LICENSOR("licences only", ReleaseMode.LICENSED, false, true),
    /** Research and deployment of weights that anybody may serve. */
    OPEN("open weights", ReleaseMode.OPEN, true, true),
    /** No more research: a deployer like any other. */
    NO_RESEARCH("no research", ReleaseMode.OPEN, true, false);

    private final String label;
    private final ReleaseMode mode;
    private final boolean deploys;
    private final boolean researches;

    Arrangement(String label, ReleaseMode mode, boolean deploys, boolean researches) {
        this.label = label;
        this.mode = mode;
        this.deploys = deploys;
        this.researches = researches;
    }

    /** For people to read. */
    public String label() {
        return label;
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
