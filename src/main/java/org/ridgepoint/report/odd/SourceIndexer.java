package org.ridgepoint.report.odd;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the index of the sources with the compiler's own parser. Run by the build, never by the program. */
public final class SourceIndexer {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SourceIndexer() {}

    /**
     * Writes the index.
     *
     * @param args the folder of sources, and the folder of classes
     */
    public static void main(String[] args) throws IOException {
        String packagePath = SourceIndexer.class.getPackageName().replace('.', '/');
        Path target = Path.of(args[1], packagePath, SourceDocs.RESOURCE);
        Files.createDirectories(Path.of(args[1], packagePath));
        Files.writeString(target, JSON.writeValueAsString(index(Path.of(args[0]))));
    }

    /** What the sources below a folder say. */
    static SourceDocs index(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources(folder)));
            SourceScanner scanner = new SourceScanner(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                scanner.scan(unit);
            }
            return scanner.found();
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
