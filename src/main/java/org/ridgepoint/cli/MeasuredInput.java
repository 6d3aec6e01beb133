package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.ridgepoint.inference.Catalogs;
import org.ridgepoint.inference.fit.MeasuredData;
import org.ridgepoint.tables.Problems;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The table of measurements that a command works on, and the catalogues by which it is read. */
final class MeasuredInput {
    private static final String SHIPPED = "shipped";

    @Parameters(
            paramLabel = "FILE",
            description = "A CSV table of measured throughput (see 'shipped' for the columns), or the word shipped for"
                    + " the one that comes with the program.")
    private String file = "";

    @Option(
            names = "--catalog",
            paramLabel = "FILE.csv",
            description = "A file that overrides or adds accelerators or models (repeatable); its header says which.")
    private List<Path> catalogFiles = List.of();

    /** Reads the table; names that no catalogue knows are mentioned on {@code err}, for their rows are left out. */
    MeasuredData read(PrintWriter err) {
        Catalogs catalogs = Catalogs.load();
        Problems problems = new Problems();
        for (Path each : catalogFiles) {
            catalogs = catalogs.withFile(each, problems);
        }
        problems.throwIfAny();
        MeasuredData data =
                file.equals(SHIPPED) ? MeasuredData.shipped(catalogs) : MeasuredData.read(Path.of(file), catalogs);
        data.unknownNames().forEach((name, rows) -> err.println("left out: " + rows + " row(s): " + name));
        err.flush();
        return data;
    }
}
