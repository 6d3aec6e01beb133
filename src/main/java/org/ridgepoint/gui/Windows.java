package org.ridgepoint.gui;

import com.formdev.flatlaf.FlatLightLaf;
import java.awt.AWTError;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.ridgepoint.gui.LiveMarket.Setting;

/** Opens windows. */
public final class Windows {
    private Windows() {}

    /** True if there is a display that windows can open on. */
    public static boolean available() {
        try {
            return !GraphicsEnvironment.isHeadless()
                    && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (HeadlessException | AWTError | LinkageError none) {
            return false;
        }
    }

    /** Opens the window of a run; from any thread but Swing's. */
    public static MarketWindow open(Setting setting, ScenarioChoice scenarios) throws InterruptedException {
        AtomicReference<MarketWindow> opened = new AtomicReference<>();
        try {
            EventQueue.invokeAndWait(() -> {
                FlatLightLaf.setup();
                MarketWindow window = new MarketWindow(setting, scenarios);
                window.open();
                opened.set(window);
            });
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException("the window does not open", failed.getCause());
        }
        return Objects.requireNonNull(opened.get());
    }
}
