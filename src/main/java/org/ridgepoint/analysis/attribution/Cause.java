package org.ridgepoint.analysis.attribution;

import java.util.List;

/**
 * Something that may concentrate the market, and how it is switched off.
 *
 * @param name short, in small letters and hyphens
 * @param group what it is reported with; empty if it stands alone
 * @param meaning what is gone when it is off
 * @param off {@code path=value} each
 */
public record Cause(String name, String group, String meaning, List<String> off) {
    public Cause {
        off = List.copyOf(off);
    }
}
