package org.ridgepoint.scenario;

import java.util.Set;
import java.util.regex.Pattern;

/** What a registry asks of every declaration. A failure is a mistake in the program. */
final class Declaration {
    /** Top-level words of a scenario file that cannot begin the path of a parameter. */
    static final Set<String> RESERVED = Set.of("name", "description", "extends", "catalog", "study");

    private static final Pattern PATH = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*");

    private Declaration() {}

    static void check(Parameter<?> parameter) {
        require(PATH.matcher(parameter.path()).matches(), parameter, "must be camelCase words joined by dots");
        require(!RESERVED.contains(firstWord(parameter.path())), parameter, "begins with a reserved word");
        require(!parameter.source().isBlank(), parameter, "needs a source, or \"assumption\"");
        require(!parameter.help().isBlank(), parameter, "needs a help text");
        boolean isNumber = parameter.bounds().isPresent() || parameter instanceof NumberListParameter;
        require(!isNumber || !parameter.unit().isBlank(), parameter, "needs a unit (\"1\" for a pure number)");
        checkDefault(parameter);
    }

    /** Stops if the default could not be written in a scenario file. */
    private static <T> void checkDefault(Parameter<T> parameter) {
        String text = parameter.defaultText();
        boolean readsBack =
                parameter.read(text).filter(parameter.defaultValue()::equals).isPresent();
        require(readsBack, parameter, "has the default '" + text + "', which " + parameter.remedy());
    }

    private static String firstWord(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static void require(boolean good, Parameter<?> parameter, String message) {
        if (!good) {
            throw new IllegalArgumentException("parameter '" + parameter.path() + "' " + message);
        }
    }
}
