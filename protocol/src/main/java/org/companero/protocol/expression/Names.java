package org.companero.protocol.expression;

import java.util.Map;
import java.util.Set;

/// What is declared, and of which type: an expression may read nothing else. Names look as in
/// [org.companero.protocol.program.Variables].
///
/// Not a record because it is a key in caches: its hash is taken once.
public final class Names {

    public static final Names NONE = new Names(Map.of(), Map.of(), Set.of());

    private final Map<String, ValueType> run;
    private final Map<String, ValueType> fields;
    private final Set<String> habits;
    private final int hash;

    /// @param run the variables of the run
    /// @param fields the creator's own fields of a contact
    /// @param habits the names of the habits
    public Names(Map<String, ValueType> run, Map<String, ValueType> fields, Set<String> habits) {
        this.run = Map.copyOf(run);
        this.fields = Map.copyOf(fields);
        this.habits = Set.copyOf(habits);
        this.hash = 31 * (31 * this.run.hashCode() + this.fields.hashCode()) + this.habits.hashCode();
    }

    public Map<String, ValueType> run() {
        return run;
    }

    public Map<String, ValueType> fields() {
        return fields;
    }

    public Set<String> habits() {
        return habits;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Names names
                        && hash == names.hash
                        && run.equals(names.run)
                        && fields.equals(names.fields)
                        && habits.equals(names.habits));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "Names[run=" + run + ", fields=" + fields + ", habits=" + habits + "]";
    }
}
