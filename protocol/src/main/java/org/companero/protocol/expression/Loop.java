package org.companero.protocol.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goes through a list: what the macros `all`, `exists`, `map` and so on become. Each round costs what its body
/// is worth.
abstract class Loop extends Code {

    private final Code range;
    private final int element;
    private final int cost;

    /// @param element the slot of the element's variable
    /// @param cost how many parts the body has
    private Loop(Code range, int element, int cost) {
        this.range = range;
        this.element = element;
        this.cost = cost;
    }

    final List<Object> range(Work work) {
        return Lists.of(range.value(work));
    }

    final void enter(Object value, Work work) {
        work.spend(cost);
        work.slots[element] = value;
    }

    /// Works one value out of all, as long as a condition holds.
    static final class Folding extends Loop {
        private final int result;
        private final Code begin;
        private final Code condition;
        private final Code step;
        private final Code end;

        /// @param result the slot of the value that is worked out
        Folding(Code range, int element, int cost, int result, Code begin, Code condition, Code step, Code end) {
            super(range, element, cost);
            this.result = result;
            this.begin = begin;
            this.condition = condition;
            this.step = step;
            this.end = end;
        }

        @Override
        @Nullable
        Object value(Work work) {
            List<Object> range = range(work);
            work.slots[result] = begin.value(work);
            for (Object value : range) {
                if (!condition.truth(work)) {
                    break;
                }
                enter(value, work);
                work.slots[result] = step.value(work);
            }
            return end.value(work);
        }
    }

    /// Makes a list: `map` and `filter`. What is absent is left out.
    static final class Collecting extends Loop {
        private final Code wanted;
        private final Code made;

        Collecting(Code range, int element, int cost, Code wanted, Code made) {
            super(range, element, cost);
            this.wanted = wanted;
            this.made = made;
        }

        @Override
        Object value(Work work) {
            List<Object> list = new ArrayList<>();
            for (Object value : range(work)) {
                enter(value, work);
                Object element = wanted.truth(work) ? made.value(work) : null;
                if (element != null) {
                    list.add(element);
                }
            }
            return list;
        }
    }
}
