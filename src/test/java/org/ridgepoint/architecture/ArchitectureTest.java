package org.ridgepoint.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which package may know which, and what the model may never do. Reads the compiled main code. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ridgepoint");

    /** From the packages that know nothing to the one that knows everything: each uses only those to its left. */
    private static final List<String> LAYERS = List.of(
            "units",
            "tables",
            "hardware",
            "inference",
            "demand",
            "pricing",
            "firms",
            "policy",
            "measures",
            "scenario",
            "simulation",
            "store",
            "experiment",
            "analysis",
            "report",
            "gui",
            "cli");

    /** Where results are made: everything up to the simulation must repeat bit for bit on any machine. */
    private static final String[] MODEL = LAYERS.subList(0, LAYERS.indexOf("simulation") + 1).stream()
            .map(ArchitectureTest::classesOf)
            .toArray(String[]::new);

    @Test
    void packagesUseOnlyWhatStandsToTheirLeft() {
        LayeredArchitecture layers = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.ridgepoint..")
                .withOptionalLayers(true)
                .ensureAllClassesAreContainedInArchitecture();
        for (String layer : LAYERS) {
            layers = layers.layer(layer).definedBy(classesOf(layer));
        }
        layers = layers.whereLayer(LAYERS.get(0)).mayNotAccessAnyLayer();
        for (int i = 1; i < LAYERS.size(); i++) {
            String[] left = LAYERS.subList(0, i).toArray(String[]::new);
            layers = layers.whereLayer(LAYERS.get(i)).mayOnlyAccessLayers(left);
        }
        layers.check(CLASSES);
    }

    @Test
    void noCycles() {
        slices().matching("org.ridgepoint.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheSimulationAndTheWindowKnowTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(classesOf("simulation"), classesOf("gui"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("sim..", "ec..")
                .check(CLASSES);
    }

    @Test
    void onlyTheWindowKnowsTheScreen() {
        noClasses()
                .that()
                .resideOutsideOfPackage(classesOf("gui"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..")
                .check(CLASSES);
    }

    @Test
    void noHiddenRandomness() {
        noClasses()
                .should()
                .accessTargetWhere(calls(Math.class, "random"))
                .orShould()
                .accessTargetWhere(calls(UUID.class, "randomUUID"))
                .orShould()
                .accessTargetWhere(unseeded(Random.class))
                .orShould()
                .accessTargetWhere(unseeded(SplittableRandom.class))
                .orShould()
                .callMethod(Collections.class, "shuffle", List.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.security.SecureRandom")
                .check(CLASSES);
    }

    @Test
    void theModelDoesNotReadTheClock() {
        noClasses()
                .that()
                .resideInAnyPackage(MODEL)
                .should()
                .accessTargetWhere(calls(System.class, "currentTimeMillis|nanoTime"))
                .orShould()
                .accessTargetWhere(target(nameMatching("now"))
                        .and(target(owner(JavaClass.Predicates.resideInAPackage("java.time..")))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /** {@link Math} may differ between processors in the last bit; {@link StrictMath} may not, nor Jafama's strict one. */
    @Test
    void theModelUsesStrictMath() {
        String inexact = "pow|exp|expm1|log|log10|log1p|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot";
        noClasses()
                .that()
                .resideInAnyPackage(MODEL)
                .should()
                .accessTargetWhere(calls(Math.class, inexact))
                .check(CLASSES);
    }

    @Test // Text.format has a decimal point everywhere; these follow the locale of the machine
    void formattingDoesNotDependOnTheMachine() {
        noClasses()
                .should()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .check(CLASSES);
    }

    @Test
    void noReassignableStatics() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(classesOf("cli"))
                .should(ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItMeansAndIsNullMarked() {
        List<String> unmarked = Stream.concat(
                        Stream.of(CLASSES.getPackage("org.ridgepoint")),
                        CLASSES.getPackage("org.ridgepoint").getSubpackagesInTree().stream())
                .filter(found -> !found.getClasses().isEmpty())
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .sorted()
                .toList();
        assertEquals(List.of(), unmarked, "packages without a package-info.java marked @NullMarked");
    }

    private static String classesOf(String layer) {
        return "org.ridgepoint." + layer + "..";
    }

    /** Calls and method references alike. */
    private static DescribedPredicate<JavaAccess<?>> calls(Class<?> type, String methods) {
        return target(nameMatching(methods)).and(target(owner(JavaClass.Predicates.type(type))));
    }

    /** Calls of the constructor without arguments, and references to it. */
    private static DescribedPredicate<JavaAccess<?>> unseeded(Class<?> generator) {
        return DescribedPredicate.describe(
                "unseeded " + generator.getSimpleName(),
                access -> access.getTargetOwner().isEquivalentTo(generator)
                        && access.getTarget() instanceof CodeUnitAccessTarget called
                        && called.getName().equals("<init>")
                        && called.getRawParameterTypes().isEmpty());
    }
}
