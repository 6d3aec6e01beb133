package org.ridgepoint.experiment.batch;

/** Is told how a batch goes, from any thread. */
public interface BatchProgress {
    /** Says nothing. */
    BatchProgress NONE = new BatchProgress() {
        @Override
        public void begins(long runs, long kept) {}

        @Override
        public void ended(boolean failed) {}
    };

    /**
     * Runs are to be made; called anew whenever more are found to be needed.
     *
     * @param runs how many the study will have, as far as known
     * @param kept how many of them are there already
     */
    void begins(long runs, long kept);

    /** A run has ended. */
    void ended(boolean failed);

    /** Something that the user should know. */
    default void remark(String text) {}
}
