package org.ridgepoint.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Measures the main code with the compiler's own parser. Small methods and files are a rule of this project. */
class SizeTest {
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final int MAX_METHOD_PERCENTILE = 25;
    private static final int MAX_FILE = 400;
    private static final int LONGEST_SHOWN = 10;

    @Test
    void methodsStayShort() throws IOException {
        List<Method> methods = methods(sources());
        int percentile95 = percentile(methods, 95);
        System.out.printf(
                "Method length over %d methods: median %d, 95th percentile %d lines (at most %d). The longest:%n",
                methods.size(), percentile(methods, 50), percentile95, MAX_METHOD_PERCENTILE);
        methods.stream()
                .sorted(Comparator.comparingInt(Method::lines).reversed().thenComparing(Method::place))
                .limit(LONGEST_SHOWN)
                .forEach(method -> System.out.printf("%5d  %s%n", method.lines(), method.place()));
        assertTrue(percentile95 <= MAX_METHOD_PERCENTILE, "95th percentile of method length is " + percentile95);
    }

    @Test
    void filesStayShort() throws IOException {
        List<String> tooLong = sources().stream()
                .filter(file -> lines(file) > MAX_FILE)
                .map(file -> file + " has " + lines(file) + " lines")
                .toList();
        assertEquals(List.of(), tooLong);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The nearest-rank percentile: the smallest length that at least that share of the methods does not exceed. */
    private static int percentile(List<Method> methods, int percent) {
        List<Integer> sorted = methods.stream().map(Method::lines).sorted().toList();
        int rank = (percent * sorted.size() + 99) / 100;
        return sorted.get(rank - 1);
    }

    private static List<Method> methods(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Method> found = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Measure(unit, positions, found), "");
            }
            return found;
        }
    }

    /** A method or constructor with a body, and its lines from the first of its declaration to the closing brace. */
    private record Method(String place, int lines) {}

    private static final class Measure extends TreeScanner<Void, String> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> found;

        Measure(CompilationUnitTree unit, SourcePositions positions, List<Method> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            return super.visitClass(type, outer + type.getSimpleName() + ".");
        }

        @Override
        public Void visitMethod(MethodTree method, String type) {
            if (method.getBody() != null) {
                LineMap map = unit.getLineMap();
                long first = map.getLineNumber(positions.getStartPosition(unit, method));
                long last = map.getLineNumber(positions.getEndPosition(unit, method));
                found.add(new Method(type + method.getName() + " (line " + first + ")", (int) (last - first + 1)));
            }
            return super.visitMethod(method, type);
        }
    }
}
