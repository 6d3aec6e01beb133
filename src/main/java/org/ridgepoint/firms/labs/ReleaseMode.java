package org.ridgepoint.firms.labs;

/** Who may serve a lab's models (model specification, section 6). */
public enum ReleaseMode {
    /** The lab's own deployment only. */
    CLOSED,
    /** Others as well, for a royalty per token. */
    LICENSED,
    /** Everybody, for nothing. */
    OPEN
}
