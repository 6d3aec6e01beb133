package org.ridgepoint.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.ridgepoint.units.Text;

/** The disk did not do what was asked. The message names the file and the cause; the input is not at fault. */
public final class StoreException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    private StoreException(String message, IOException cause) {
        super(message, cause);
    }

    /**
     * An error about a file.
     *
     * @param what what failed, such as "cannot write"
     */
    public static StoreException of(String what, Path path, IOException cause) {
        return new StoreException(Text.format("%s %s: %s", what, path.toAbsolutePath(), reason(cause)), cause);
    }

    private static String reason(IOException cause) {
        String kind = cause.getClass().getSimpleName();
        if (cause instanceof AccessDeniedException) {
            return "no permission";
        }
        if (cause instanceof FileSystemException file) {
            String reason = file.getReason();
            return reason == null ? kind : reason;
        }
        String message = cause.getMessage();
        return message == null ? kind : message;
    }
}
