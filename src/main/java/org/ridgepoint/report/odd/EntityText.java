package org.ridgepoint.report.odd;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entities and their state variables: every class of the model that can be reached from the market's own fields and
 * holds something that changes. Records and enums hold values, not state; packages of pure functions have none; a class
 * or field whose Javadoc calls it a buffer is working memory. A field that says nothing of itself means what its type says.
 */
final class EntityText {
    private static final String ROOT = "org.ridgepoint.simulation.Market";
    private static final List<String> WITH_STATE =
            List.of("org.ridgepoint.simulation", "org.ridgepoint.firms", "org.ridgepoint.demand");

    private static final String BUFFER = "buffer";

    private final SourceDocs docs;

    EntityText(SourceDocs docs) {
        this.docs = docs;
    }

    String text() {
        return entities().stream().map(this::describe).collect(Collectors.joining());
    }

    /** Breadth first from the market, so that the whole comes before its parts. */
    private List<Class<?>> entities() {
        Deque<Class<?>> open = new ArrayDeque<>(List.of(load(ROOT)));
        Set<Class<?>> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (mayHoldState(type) && seen.add(type)) {
                fields(type).forEach(field -> classes(field.getGenericType()).forEach(open::add));
                Class<?>[] kinds = type.getPermittedSubclasses();
                open.addAll(kinds == null ? List.of() : List.of(kinds));
            }
        }
        return seen.stream().filter(this::isEntity).toList();
    }

    private static boolean mayHoldState(Class<?> type) {
        return !type.isRecord() && !type.isEnum() && WITH_STATE.stream().anyMatch(type.getPackageName()::startsWith);
    }

    /** True if the class tells what one of its changing fields means. */
    private boolean isEntity(Class<?> type) {
        boolean changes = fields(type).stream()
                .anyMatch(
                        field -> !change(field).equals("no") && !meaning(field).isEmpty());
        return changes && !docs.of(type.getName()).contains(BUFFER);
    }

    private String describe(Class<?> type) {
        List<List<String>> rows = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Field field : fields(type)) {
            if (meaning(field).isEmpty() || meaning(field).contains(BUFFER)) {
                others.add(field.getName());
            } else {
                rows.add(List.of(
                        Markdown.code(field.getName()),
                        typeName(field.getGenericType()),
                        change(field),
                        meaning(field)));
            }
        }
        String more = others.isEmpty() ? "" : "\nFurther, derived or for working: " + Markdown.codes(others) + ".\n";
        return Markdown.heading(3, SourceDocs.simpleName(type.getName()))
                + docs.of(type.getName())
                + "\n\n"
                + Markdown.table(List.of("variable", "type", "changes", "meaning"), rows)
                + more;
    }

    private String meaning(Field field) {
        String own = docs.of(field.getDeclaringClass().getName() + "#" + field.getName());
        return Stream.concat(
                        Stream.of(own.split("\n\n", 2)[0]),
                        classes(field.getGenericType()).stream().map(type -> docs.sentence(type.getName())))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String change(Field field) {
        if (!Modifier.isFinal(field.getModifiers())) {
            return "yes";
        }
        Class<?> type = field.getType();
        boolean value = type.isPrimitive()
                || type.isRecord()
                || type.isEnum()
                || type == String.class
                || type == Optional.class;
        return value ? "no" : "contents";
    }

    /** Fields of every instance, in the order of the source. */
    private List<Field> fields(Class<?> type) {
        List<String> order = docs.members(type.getName());
        return Stream.of(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .sorted(Comparator.comparingInt(field -> order.indexOf(field.getName())))
                .toList();
    }

    /** Classes that a type is made of. */
    private static List<Class<?>> classes(Type type) {
        if (type instanceof Class<?> single) {
            return List.of(single.isArray() ? single.getComponentType() : single);
        }
        if (type instanceof GenericArrayType array) {
            return classes(array.getGenericComponentType());
        }
        if (type instanceof ParameterizedType generic) {
            return Stream.of(generic.getActualTypeArguments())
                    .flatMap(argument -> classes(argument).stream())
                    .toList();
        }
        return List.of();
    }

    private static String typeName(Type type) {
        String name = type.getTypeName().replaceAll("[\\w.]+[.$](\\w)", "$1");
        return Markdown.code(name);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException("the description begins with the class " + name, gone);
        }
    }
}
