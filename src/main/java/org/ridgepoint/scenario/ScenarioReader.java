package org.ridgepoint.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ridgepoint.inference.Catalogs;
import org.ridgepoint.scenario.YamlNode.Scalar;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.tables.Problems;

/**
 * Reads scenarios from YAML files.
 *
 * <p>A file holds {@code name}, {@code description}, {@code extends} (another scenario: a path relative to the file, or
 * the name of one that ships), {@code catalog} (a list of CSV files), all of them optional, and parameters by their
 * paths, as nested mappings or with dots. Values of the file win over those of the scenario it extends, and
 * {@code --set} options win over both.
 */
public final class ScenarioReader {
    private final ParameterRegistry registry;
    private final List<ScenarioCheck> checks;
    private final List<CatalogNames> names;
    private final ScenarioFinder finder;

    /**
     * A reader of scenarios.
     *
     * @param checks what must hold between parameters
     * @param names the parameters that name entries of the catalogue
     */
    public ScenarioReader(
            ParameterRegistry registry,
            ShippedScenarios shipped,
            List<ScenarioCheck> checks,
            List<CatalogNames> names) {
        this.registry = registry;
        this.checks = List.copyOf(checks);
        this.names = List.copyOf(names);
        this.finder = new ScenarioFinder(shipped);
    }

    /** Every parameter that a scenario may set. */
    public ParameterRegistry registry() {
        return registry;
    }

    /**
     * Reads a scenario.
     *
     * @param scenario path of a file, or name of a scenario that ships
     * @param options {@code path=value} each; see {@link Overrides}
     * @param catalogFiles tables that add to or override the catalogue, after those of the scenario
     * @throws InvalidInputException with everything that is wrong with the files and the options
     */
    public LoadedScenario read(String scenario, List<String> options, List<Path> catalogFiles) {
        Problems problems = new Problems();
        Optional<ScenarioSource> source = finder.byArgument(scenario);
        if (source.isEmpty()) {
            problems.add("SCENARIO", 0, "", scenario, finder.explain(scenario));
            Overrides.parse(options, registry, problems);
            ScenarioTables.read(List.of(), catalogFiles, problems);
            throw new InvalidInputException(problems.list());
        }
        return new Reading(source.get(), problems).read(options, catalogFiles);
    }

    /** One scenario being read, with the files that it extends. */
    private final class Reading {
        private final ScenarioSource source;
        private final Problems problems;
        private final SettingsBuilder builder;
        private final Set<String> open = new LinkedHashSet<>();
        private final List<ScenarioSource> catalog = new ArrayList<>();

        Reading(ScenarioSource source, Problems problems) {
            this.source = source;
            this.problems = problems;
            this.builder = new SettingsBuilder(Settings.defaults(registry), problems);
        }

        LoadedScenario read(List<String> options, List<Path> catalogFiles) {
            Optional<ScenarioHeader> header = readFile(source);
            boolean complete = header.isPresent();
            Overrides.assign(options, builder);
            Settings settings = builder.build();
            Catalogs catalogs = ScenarioTables.read(catalog, catalogFiles, problems);
            if (complete) {
                checks.forEach(check -> apply(check, settings));
                names.forEach(each -> look(each, settings, catalogs));
            }
            problems.throwIfAny();
            ScenarioHeader own = header.orElseThrow();
            return new LoadedScenario(
                    own.name(), own.description(), settings, catalog, catalogs, source, builder.places());
        }

        /** Reads what the file extends and then the file itself; empty if either cannot be read at all. */
        private Optional<ScenarioHeader> readFile(ScenarioSource file) {
            Optional<YamlNode.Mapping> root =
                    SourceText.read(file, problems).flatMap(text -> YamlReader.read(file.label(), text, problems));
            if (root.isEmpty()) {
                return Optional.empty();
            }
            ScenarioHeader header = ScenarioHeader.read(file, root.get(), problems);
            open.add(file.key());
            boolean baseRead =
                    header.base().isEmpty() || readBase(file, header.base().get());
            open.remove(file.key());
            catalog.addAll(header.catalog());
            ValueTree.assign(file.label(), root.get(), registry, builder);
            return baseRead ? Optional.of(header) : Optional.empty();
        }

        private boolean readBase(ScenarioSource file, Scalar name) {
            Optional<ScenarioSource> base = finder.byExtension(file, name.text());
            if (base.isEmpty()) {
                return refuseBase(file, name, finder.explain(name.text()));
            }
            if (open.contains(base.get().key())) {
                return refuseBase(file, name, "must not lead back to a scenario that extends this one");
            }
            return readFile(base.get()).isPresent();
        }

        private boolean refuseBase(ScenarioSource file, Scalar name, String remedy) {
            problems.add(file.label(), name.line(), ScenarioHeader.EXTENDS, name.text(), remedy);
            return false;
        }

        private void apply(ScenarioCheck check, Settings settings) {
            boolean readable = check.concerned().stream().map(Parameter::path).noneMatch(builder::isRefused);
            if (readable) {
                check.remedy().apply(settings).ifPresent(remedy -> report(check, settings, remedy));
            }
        }

        private void look(CatalogNames names, Settings settings, Catalogs catalogs) {
            String path = names.parameter().path();
            if (!builder.isRefused(path)) {
                names.check(settings, builder.placeOf(path, source), catalogs, problems);
            }
        }

        private void report(ScenarioCheck check, Settings settings, String remedy) {
            String path = builder.lastSet(check.concerned()).path();
            builder.report(builder.placeOf(path, source), path, settings.text(path), remedy);
        }
    }
}
