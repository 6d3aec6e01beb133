package org.ridgepoint.gui.view;

/** Draws one aspect of a market. */
public interface Picture {
    /** Name of the aspect, for a tab. */
    String title();

    /** What the picture shows, in a sentence or two. */
    String help();

    /** Draws. */
    void draw(Sketch on, Scene scene);
}
