package org.companero.platform.isolation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tries every operation of the API as one creator against the things of the other.
final class Matrix {

    private static final String KNOWN = "every operation is known to the self-test";
    private static final String OWN = "own things are there (or the rest proves nothing)";
    private static final String SAME = "another's thing is answered like one that is not there";
    private static final String NOTHING = "no answer holds anything of the other creator";

    private final Wire wire;
    private final Description api;
    private final Report report;

    Matrix(Wire wire, Description api, Report report) {
        this.wire = wire;
        this.api = api;
        this.report = report;
    }

    void everyOperationIsKnown() {
        for (String operation : api.operations()) {
            report.probe(KNOWN, Calls.all().containsKey(operation), operation + ": " + Calls.WHAT_TO_ADD);
        }
    }

    void probe(Tenant self, Tenant other) {
        for (String operation : api.operations()) {
            var call = Calls.all().get(operation);
            if (call != null && call.skip() == null) {
                probe(call, self, other);
            }
        }
    }

    /// Whatever was tried before, everything is still there for its owner.
    void aftermath(Tenant self) {
        for (String operation : api.operations()) {
            var call = Calls.all().get(operation);
            if (call != null && call.thing() != null && call.method().equals("GET")) {
                self.id(call.thing()).ifPresent(id -> own(call, self, id));
            }
        }
    }

    private void probe(Call call, Tenant self, Tenant other) {
        var thing = call.thing();
        if (thing == null) {
            Answer answer = ask(call, self, "", other.marker());
            report.probe(OWN, answer.good(), call.operation() + " as " + self.name() + ": " + answer.brief());
            nothingOf(other, call, answer.body());
        } else {
            other.id(thing).ifPresent(id -> byId(call, self, other, id));
        }
    }

    private void byId(Call call, Tenant self, Tenant other, String id) {
        String missing = UUID.randomUUID().toString();
        Answer theirs = ask(call, self, id, self.marker()).without(id);
        Answer none = ask(call, self, missing, self.marker()).without(missing);
        report.probe(
                SAME,
                theirs.equals(none) && !theirs.good(),
                "%s: another's %s is answered %s, a missing one %s"
                        .formatted(call.operation(), call.thing(), theirs.brief(), none.brief()));
        nothingOf(other, call, theirs.body());
    }

    private void own(Call call, Tenant self, String id) {
        Answer answer = ask(call, self, id, self.marker());
        boolean there = answer.good() || call.thing() == Thing.DATA_REQUEST;
        report.probe(OWN, there, call.operation() + " as " + self.name() + ": " + answer.brief());
    }

    private void nothingOf(Tenant other, Call call, String text) {
        @Nullable String found = other.found(text).orElse(null);
        report.probe(NOTHING, found == null, call.operation() + " shows " + found + " of " + other.name());
    }

    private Answer ask(Call call, Tenant self, String id, String marker) {
        return wire.ask(self.token(), call.method(), call.path(id), call.body(id, marker));
    }
}
